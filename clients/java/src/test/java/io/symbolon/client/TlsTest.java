package io.symbolon.client;

import static io.symbolon.client.ScriptedRegistry.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real handshakes with a server that shows a certificate of its own making, and that asks its clients for the same. */
class TlsTest {

    private static final String PASSWORD = "symbolon";

    @ParameterizedTest
    @CsvSource({
        "JKS, trusted.jks, PKCS12, localhost.p12",
        "JKS, trusted.jks, JKS, localhost.p12",
        "PEM, certificate.pem, PEM, key.pem",
        "PEM, certificate.pem, PKCS12, localhost.p12"
    })
    void storesOfEveryType_letBothSidesTrustEachOther(String trustType, String trust, String keyType, String key) {
        try (ScriptedRegistry registry = tlsRegistry();
                RegistryClient client = client(
                        registry,
                        Map.of(
                                "schema.registry.ssl.truststore.type", trustType,
                                "schema.registry.ssl.truststore.location", file(trust),
                                "schema.registry.ssl.truststore.password", PASSWORD,
                                "schema.registry.ssl.keystore.type", keyType,
                                "schema.registry.ssl.keystore.location", file(key),
                                "schema.registry.ssl.keystore.password", PASSWORD))) {

            assertThat(client.schemaById(7, "").schema()).isEqualTo("\"string\"");
        }
    }

    @Test
    void serverThatIsNotTrusted_isNotAsked() {
        try (ScriptedRegistry registry = tlsRegistry();
                RegistryClient client = client(registry, Map.of())) {

            assertThatThrownBy(() -> client.schemaById(7, ""))
                    .isInstanceOf(RegistryClientException.class)
                    .hasMessageContaining("SSLHandshakeException");
            assertThat(registry.requests()).isEmpty();
        }
    }

    @Test
    void clientWithoutAKey_isNotLetIn() {
        try (ScriptedRegistry registry = tlsRegistry();
                RegistryClient client = client(
                        registry,
                        Map.of(
                                "schema.registry.ssl.truststore.type",
                                "PEM",
                                "schema.registry.ssl.truststore.location",
                                file("certificate.pem")))) {

            assertThatThrownBy(() -> client.schemaById(7, "")).isInstanceOf(RegistryClientException.class);
            assertThat(registry.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "truststore, JKS, missing.jks",
        "truststore, JKS, certificate.pem",
        "truststore, PKCS13, trusted.jks",
        "truststore, PEM, trusted.jks",
        "keystore, PEM, certificate.pem"
    })
    void fileThatCannotBeRead_isNamedWithItsKey(String store, String type, String name) {
        String prefix = "schema.registry.ssl." + store + ".";
        Map<String, String> config = Map.of(
                "schema.registry.url",
                "https://localhost:1",
                prefix + "type",
                type,
                prefix + "location",
                Path.of("src/test/resources/tls", name).toString(),
                prefix + "password",
                PASSWORD);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientOptions.fromConfig(config))
                .withMessageContaining(name)
                .withMessageContaining(prefix + "location");
    }

    private static RegistryClient client(ScriptedRegistry registry, Map<String, String> tls) {
        Map<String, String> config = new HashMap<>(tls);
        config.put("schema.registry.url", "https://localhost:" + registry.port());
        config.put("max.retries", "0");
        return RegistryClients.create(ClientOptions.fromConfig(config));
    }

    private static ScriptedRegistry tlsRegistry() {
        Map<String, String> stores = Map.of(
                "schema.registry.ssl.truststore.location",
                file("trusted.jks"),
                "schema.registry.ssl.truststore.password",
                PASSWORD,
                "schema.registry.ssl.keystore.location",
                file("localhost.p12"),
                "schema.registry.ssl.keystore.password",
                PASSWORD);
        SSLContext context = new TlsReader(new ConfigValues(stores)).context().orElseThrow();
        return new ScriptedRegistry(List.of(answers(200, "{\"schema\":\"\\\"string\\\"\"}")), tlsServer(context));
    }

    private static HttpsServer tlsServer(SSLContext context) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context) {
                @Override
                public void configure(HttpsParameters parameters) {
                    SSLParameters strict = context.getDefaultSSLParameters();
                    strict.setNeedClientAuth(true);
                    parameters.setSSLParameters(strict);
                }
            });
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String file(String name) {
        try {
            return Path.of(TlsTest.class.getResource("/tls/" + name).toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
