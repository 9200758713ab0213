package io.symbolon.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Timestamp;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.registry.testing.SymbolonExtension;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The serdes as Kafka Streams configures them: one configuration for all of them, for keys and for values. */
class StreamsSerdesTest {

    @RegisterExtension
    static final SymbolonExtension REGISTRY = SymbolonExtension.inMemory();

    private static <T> T thereAndBack(Serde<T> serde, boolean isKey, T value, Map<String, ?> more) {
        Map<String, Object> config = new HashMap<>(more);
        config.put("schema.registry.url", REGISTRY.url());
        try (serde) {
            serde.configure(config, isKey);
            byte[] bytes =
                    serde.serializer().serialize("streamed-" + serde.getClass().getSimpleName(), value);
            return serde.deserializer()
                    .deserialize("streamed-" + serde.getClass().getSimpleName(), Objects.requireNonNull(bytes));
        }
    }

    @Test
    void primitiveAvro_key_isReadBackUnderTheKeysSubject() {
        String back = thereAndBack(new PrimitiveAvroSerde<>(), true, "Ada", Map.of("specific.avro.reader", true));

        assertThat(back).isEqualTo("Ada");
        try (RegistryClient client = RegistryClients.create(REGISTRY.url())) {
            assertThat(client.latest("streamed-PrimitiveAvroSerde-key").schema())
                    .isEqualTo("\"string\"");
        }
    }

    @Test
    void genericAvro_besideSpecificReaders_staysGeneric() {
        GenericRecord city = new GenericData.Record(City.SCHEMA$);
        city.put("people", 7);

        GenericRecord back = thereAndBack(new GenericAvroSerde(), false, city, Map.of("specific.avro.reader", true));

        assertThat(back).isEqualTo(city);
    }

    @Test
    void specificAvro_needsNoKeyToReadTheGeneratedClass() {
        City city = new City();
        city.put(0, 7);

        City back = thereAndBack(new SpecificAvroSerde<City>(), false, city, Map.of());

        assertThat(back.get(0)).isEqualTo(7);
    }

    @Test
    void reflectionAvro_plainClass_isReadIntoTheClassGivenOrConfigured() {
        Town given = thereAndBack(new ReflectionAvroSerde<>(Town.class), true, new Town(7), Map.of());
        Town configured = thereAndBack(
                new ReflectionAvroSerde<>(), false, new Town(8), Map.of("specific.avro.value.type", Town.class));

        assertThat(given.people).isEqualTo(7);
        assertThat(configured.people).isEqualTo(8);
    }

    @Test
    void protobuf_message_isReadIntoTheClassGivenOrElseIsDynamic() {
        Timestamp time = Timestamp.newBuilder().setSeconds(1457842472).build();
        DynamicMessage dynamic = DynamicMessage.newBuilder(time).build();

        Timestamp given = thereAndBack(new KafkaProtobufSerde<>(Timestamp.class), true, time, Map.of());
        DynamicMessage read = thereAndBack(new KafkaProtobufSerde<>(), false, dynamic, Map.of());

        assertThat(given).isEqualTo(time);
        assertThat(read).hasToString("seconds: 1457842472\n");
    }

    @Test
    void jsonSchema_plainObject_isReadIntoTheClassGivenOrConfigured() {
        User ada = new User(53);

        User given = thereAndBack(new KafkaJsonSchemaSerde<>(User.class), true, ada, Map.of());
        User configured = thereAndBack(new KafkaJsonSchemaSerde<>(), false, ada, Map.of("json.value.type", User.class));

        assertThat(given).isEqualTo(ada);
        assertThat(configured).isEqualTo(ada);
    }

    @Test
    void serdesAndDeserializers_withAClientOfTheCallers_useIt() {
        try (RegistryClient client = RegistryClients.create(REGISTRY.url());
                PrimitiveAvroSerde<Long> serde = new PrimitiveAvroSerde<>(client);
                KafkaAvroSerializer avro = new KafkaAvroSerializer(client);
                KafkaAvroDeserializer avroBack = new KafkaAvroDeserializer(client, Map.of());
                KafkaJsonSchemaSerializer<User> json = new KafkaJsonSchemaSerializer<>(client);
                KafkaJsonSchemaDeserializer<User> jsonBack =
                        new KafkaJsonSchemaDeserializer<>(client, Map.of(), User.class);
                KafkaProtobufSerializer<Timestamp> protobuf = new KafkaProtobufSerializer<>(client);
                KafkaProtobufDeserializer<Timestamp> protobufBack =
                        new KafkaProtobufDeserializer<>(client, Map.of(), Timestamp.class)) {
            serde.configure(Map.of(), false);
            User ada = new User(53);
            Timestamp time = Timestamp.newBuilder().setSeconds(1457842472).build();

            assertThat(serde.deserializer()
                            .deserialize("given", serde.serializer().serialize("given", 7L)))
                    .isEqualTo(7L);
            assertThat(avroBack.deserialize("given", avro.serialize("given", 8L)))
                    .isEqualTo(8L);
            assertThat(jsonBack.deserialize("given-json", json.serialize("given-json", ada)))
                    .isEqualTo(ada);
            assertThat(protobufBack.deserialize("given-protobuf", protobuf.serialize("given-protobuf", time)))
                    .isEqualTo(time);
        }
    }

    record User(@JsonProperty("user_id") int id) {}

    static final class Town {
        int people;

        Town() {}

        Town(int people) {
            this.people = people;
        }
    }
}
