package io.symbolon.registry.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

class SymbolonExtensionTest {

    @RegisterExtension
    static final SymbolonExtension registry =
            SymbolonExtension.inMemory(Map.of("schema.compatibility.level", "FULL_TRANSITIVE"));

    @Test
    void url_afterRegistering_servesTheSchema() throws Exception {
        String registered = send(
                registry.url() + "/subjects/orders-value/versions", "{\"schema\": \"{\\\"type\\\": \\\"string\\\"}\"}");

        assertThat(registered).startsWith("{\"version\":1,\"id\":1,").contains("\"schema\":\"\\\"string\\\"\"");
        assertThat(get(registry.url() + "/subjects")).isEqualTo("[\"orders-value\"]");
    }

    @Test
    void inMemory_withConfiguration_isConfigured() throws Exception {
        assertThat(get(registry.url() + "/config")).isEqualTo("{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
    }

    @Test
    void url_outsideOfATest_saysWhatIsWrong() {
        SymbolonExtension unused = SymbolonExtension.inMemory();

        assertThatThrownBy(unused::url)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@RegisterExtension static");
    }

    @Nested
    class Inside {

        private final String outerUrl = registry.url();

        @Test
        void url_inNestedClass_isThatOfTheOuterOne() {
            assertThat(registry.url()).isEqualTo(outerUrl);
        }
    }

    @Nested
    @ExtendWith(SymbolonExtension.class)
    class WithParameter {

        @Test
        void parameter_ofATest_isTheRegistryOfTheClass(InMemoryRegistry given) throws Exception {
            assertThat(get(given.url() + "/")).isEqualTo("{}");
        }
    }

    @Test
    void start_twice_sharesNothing() throws Exception {
        try (InMemoryRegistry one = InMemoryRegistry.start();
                InMemoryRegistry other = InMemoryRegistry.start()) {
            send(one.url() + "/subjects/only-here/versions", "{\"schema\": \"\\\"int\\\"\"}");

            assertThat(get(one.url() + "/subjects")).isEqualTo("[\"only-here\"]");
            assertThat(get(other.url() + "/subjects")).isEqualTo("[]");
        }
    }

    private static String send(String url, String body) throws IOException, InterruptedException {
        return exchange(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String get(String url) throws IOException, InterruptedException {
        return exchange(HttpRequest.newBuilder(URI.create(url)));
    }

    private static String exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }
}
