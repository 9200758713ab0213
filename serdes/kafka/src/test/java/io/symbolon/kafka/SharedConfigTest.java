package io.symbolon.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One configuration for a producer and a consumer, of which only the consumer has the classes. */
class SharedConfigTest {

    private static final Map<String, ?> SHARED = Map.of(
            "schema.registry.url", "http://127.0.0.1:1",
            "specific.avro.reader", true,
            "specific.avro.value.type", "com.acme.Nobody",
            "specific.protobuf.value.type", "com.acme.Nobody",
            "json.value.type", "com.acme.Nobody");

    static Stream<Serializer<?>> serializers() {
        return Stream.of(new KafkaAvroSerializer(), new KafkaProtobufSerializer<>(), new KafkaJsonSchemaSerializer<>());
    }

    static Stream<Deserializer<?>> deserializers() {
        return Stream.of(
                new KafkaAvroDeserializer(), new KafkaProtobufDeserializer<>(), new KafkaJsonSchemaDeserializer<>());
    }

    @ParameterizedTest
    @MethodSource("serializers")
    void configure_classesThatOnlyReadersNeed_doNotStopASerializer(Serializer<?> serializer) {
        try (serializer) {
            assertThatCode(() -> serializer.configure(SHARED, false)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("deserializers")
    void configure_classThatIsNotThere_stopsADeserializer(Deserializer<?> deserializer) {
        try (deserializer) {
            assertThatThrownBy(() -> deserializer.configure(SHARED, false))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("com.acme.Nobody");
        }
    }

    @Test
    void configure_classOfAReaderThatIsSwitchedOff_isIgnored() {
        Map<String, Object> generic = new HashMap<>(SHARED);
        generic.put("specific.avro.reader", false);
        try (KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
            assertThatCode(() -> deserializer.configure(generic, false)).doesNotThrowAnyException();
        }
    }
}
