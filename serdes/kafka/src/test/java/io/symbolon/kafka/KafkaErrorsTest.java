package io.symbolon.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.client.RegistryClientException;
import io.symbolon.serdes.SerdeException;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "401, AuthenticationException",
        "403, AuthorizationException",
        "404, SerializationException",
        "408, TimeoutException",
        "409, SerializationException",
        "422, SerializationException",
        "429, ThrottlingQuotaExceededException",
        "500, TimeoutException",
        "502, DisconnectException",
        "503, TimeoutException",
        "504, TimeoutException",
        "0, TimeoutException"
    })
    void of_refusalOfTheRegistry_isWhatKafkaUsersKnow(int status, String name) {
        SerdeException failure = new SerdeException("why", new RegistryClientException(status, status, "no", null));

        KafkaException thrown = KafkaErrors.of(failure);

        assertThat(thrown.getClass().getSimpleName()).isEqualTo(name);
        assertThat(thrown).hasMessage("why").hasCause(failure);
        assertThat(thrown instanceof RetriableException).isEqualTo(status == 0 || status == 408 || status >= 429);
    }

    @Test
    void of_recordThatCannotBeRead_isSerializationException() {
        SerdeException failure = new SerdeException("why", new ArrayIndexOutOfBoundsException(7));

        assertThat(KafkaErrors.of(failure))
                .isInstanceOf(SerializationException.class)
                .hasMessage("why");
    }

    @Test
    @SuppressWarnings("resource") // There is nothing to close in what was never configured.
    void serializeAndDeserialize_notConfigured_sayWhatIsMissing() {
        assertThatThrownBy(() -> new KafkaAvroSerializer().serialize("topic", "value"))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("schema.registry.url");
        assertThatThrownBy(() -> new KafkaAvroDeserializer().deserialize("topic", new byte[5]))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("schema.registry.url");
    }

    @Test
    void configure_unusableValue_isConfigException() {
        try (KafkaAvroSerializer serializer = new KafkaAvroSerializer()) {
            assertThatThrownBy(() -> serializer.configure(Map.of(), false))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("schema.registry.url");
            assertThatThrownBy(() -> serializer.configure(
                            Map.of("schema.registry.url", "http://127.0.0.1:1", "auto.register.schemas", "maybe"),
                            false))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("auto.register.schemas");
        }
    }
}
