package io.symbolon.registry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.registry.app.http.Listener;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    @Test
    void nothingGiven_hasTheDefaults() {
        Configuration configuration = Configuration.of(Map.of());

        assertThat(configuration.http().listeners()).containsExactly(new Listener("127.0.0.1", 8081));
        assertThat(configuration.http().isLoopbackOnly()).isTrue();
        assertThat(configuration.http().shutdownGrace()).hasMillis(5_000);
        assertThat(configuration.storage().url()).isEqualTo("jdbc:h2:file:./data/registry");
        assertThat(configuration.registry().defaultLevel()).isEqualTo(CompatibilityLevel.BACKWARD);
        assertThat(configuration.registry().maxSchemaBytes()).isEqualTo(1_048_576);
    }

    @Test
    void everyKey_isRead() {
        Configuration configuration = Configuration.of(Map.of(
                "listeners", "http://0.0.0.0:80, http://[::1]:0/",
                "storage.url", "memory:",
                "storage.user", "registry",
                "storage.password", "secret",
                "storage.pool.size", "3",
                "schema.compatibility.level", "full_transitive",
                "max.schema.bytes", "100",
                "thread.pool.max", "16",
                "shutdown.graceful.ms", "0"));

        assertThat(configuration.http().listeners())
                .containsExactly(new Listener("0.0.0.0", 80), new Listener("[::1]", 0));
        assertThat(configuration.http().isLoopbackOnly()).isFalse();
        assertThat(configuration.http().maxThreads()).isEqualTo(16);
        assertThat(configuration.http().shutdownGrace()).isZero();
        assertThat(configuration.storage().user()).isEqualTo("registry");
        assertThat(configuration.storage().password()).isEqualTo("secret");
        assertThat(configuration.storage().poolSize()).isEqualTo(3);
        assertThat(configuration.registry().defaultLevel()).isEqualTo(CompatibilityLevel.FULL_TRANSITIVE);
        assertThat(configuration.registry().maxSchemaBytes()).isEqualTo(100);
        assertThat(configuration.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"listner,listeners", "storage.uri,storage.url", "compatibility.level,schema.compatibility.level"})
    void unknownKey_isRefusedWithTheNearest(String unknown, String nearest) {
        assertThatThrownBy(() -> Configuration.of(Map.of(unknown, "x")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Unknown configuration key '" + unknown + "'; did you mean '" + nearest
                        + "'? --help lists all keys");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listeners|http://127.0.0.1|listeners must be http://host:port, several with commas, but is 'http://127.0.0.1'",
                "listeners|https://127.0.0.1:1|listeners must be http://host:port, several with commas, but is"
                        + " 'https://127.0.0.1:1'",
                "listeners|http://a:1,|listeners must be http://host:port, several with commas, but is 'http://a:1,'",
                "listeners|http://a:65536|listeners must be http://host:port, several with commas, but is"
                        + " 'http://a:65536'",
                "storage.pool.size|0|storage.pool.size must be a whole number from 1 to 2147483647, but is '0'",
                "max.schema.bytes|1 MiB|max.schema.bytes must be a whole number from 1 to 2147483647, but is '1 MiB'",
                "thread.pool.max|7|thread.pool.max must be a whole number from 8 to 10000, but is '7'",
                "shutdown.graceful.ms|-1|shutdown.graceful.ms must be a whole number from 0 to 2147483647, but is '-1'",
                "schema.compatibility.level|SIDEWARD|schema.compatibility.level must be one of NONE, BACKWARD,"
                        + " BACKWARD_TRANSITIVE, FORWARD, FORWARD_TRANSITIVE, FULL, FULL_TRANSITIVE, but is 'SIDEWARD'"
            })
    void wrongValue_isRefusedWithWhatIsRight(String key, String value, String message) {
        assertThatThrownBy(() -> Configuration.of(Map.of(key, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    @Test
    void storageThatNobodyOpens_isRefusedWithoutSecrets() {
        Configuration configuration = Configuration.of(Map.of("storage.url", "jdbc:mysql://user:secret@host/registry"));

        assertThatThrownBy(() -> SymbolonServer.start(configuration))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("storage.url must be jdbc:h2:file:PATH, jdbc:postgresql://HOST/DATABASE or memory:,"
                        + " but is 'jdbc:mysql://…'");
    }
}
