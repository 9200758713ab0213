package io.symbolon.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.registry.testing.KafkaBroker;
import io.symbolon.registry.testing.KafkaBrokerExtension;
import io.symbolon.registry.testing.SymbolonExtension;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.util.Utf8;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records through a real broker, with schemas in a real registry. Each test has a topic of its own. */
@ExtendWith(KafkaBrokerExtension.class)
class KafkaAvroTest {

    @RegisterExtension
    static final SymbolonExtension REGISTRY = SymbolonExtension.inMemory();

    private static final Schema USER_ID =
            SchemaBuilder.record("UserId").fields().requiredInt("id").endRecord();
    private static final Schema USER = SchemaBuilder.record("User")
            .fields()
            .requiredInt("user_id")
            .requiredString("address")
            .endRecord();
    private static final Schema EVOLVED_USER = SchemaBuilder.record("User")
            .fields()
            .requiredString("address")
            .name("country")
            .type()
            .stringType()
            .stringDefault("US")
            .requiredLong("user_id")
            .endRecord();

    private final KafkaBroker broker;

    KafkaAvroTest(KafkaBroker broker) {
        this.broker = broker;
    }

    private static GenericRecord key(int id) {
        return new GenericRecordBuilder(USER_ID).set("id", id).build();
    }

    private static GenericRecord user(int id) {
        return new GenericRecordBuilder(USER)
                .set("user_id", id)
                .set("address", new Utf8("2 Elm St. Chattanooga, TN"))
                .build();
    }

    private TestTopic topic(String name) {
        return new TestTopic(name, broker.bootstrapServers(), REGISTRY.url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "gzip", "snappy", "lz4", "zstd"})
    void consume_anyCompressionAndEvolvedReaderSchema_returnsWhatWasProduced(String compression) throws Exception {
        TestTopic topic = topic("evolved-" + compression);
        for (int id = 0; id < 10; id++) {
            topic.produce(Map.of("compression.type", compression), key(id), user(id));
        }

        try (KafkaConsumer<Object, GenericRecord> consumer =
                topic.consumer(Map.of("avro.value.reader.schema", EVOLVED_USER.toString()))) {
            List<ConsumerRecord<Object, GenericRecord>> records = TestTopic.poll(consumer, 10);

            assertThat(records).extracting(ConsumerRecord::key).containsExactlyElementsOf(keys(10));
            assertThat(records.get(7).value().get("user_id")).isEqualTo(7L);
            assertThat(records.get(7).value().get("country")).isEqualTo(new Utf8("US"));
            assertThat(records.get(7).value().get("address")).isEqualTo(new Utf8("2 Elm St. Chattanooga, TN"));
        }
    }

    private static List<Object> keys(int count) {
        List<Object> keys = new ArrayList<>();
        for (int id = 0; id < count; id++) {
            keys.add(key(id));
        }
        return keys;
    }

    @Test
    void produce_record_putsAZeroTheIdAndAvroOnTheWire() throws Exception {
        TestTopic topic = topic("wire");
        topic.produce(Map.of(), key(1), user(53));

        try (KafkaConsumer<Object, byte[]> consumer =
                        topic.consumer(Map.of("value.deserializer", ByteArrayDeserializer.class));
                RegistryClient client = RegistryClients.create(REGISTRY.url())) {
            byte[] bytes = TestTopic.poll(consumer, 1).get(0).value();

            ByteBuffer expected = ByteBuffer.allocate(32);
            expected.put((byte) 0).putInt(client.latest("wire-value").id());
            expected.put((byte) 106).put((byte) 50).put("2 Elm St. Chattanooga, TN".getBytes(UTF_8));
            assertThat(bytes).isEqualTo(expected.array());
        }
    }

    @Test
    void produce_tombstoneOnACompactedTopic_goesThroughUntouched() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic("compacted", 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
        }
        TestTopic topic = topic("compacted");
        topic.produce(Map.of(), key(1), user(1));
        topic.produce(Map.of(), key(1), null);

        try (KafkaConsumer<Object, Object> consumer = topic.consumer(Map.of())) {
            List<ConsumerRecord<Object, Object>> records = TestTopic.poll(consumer, 2);

            assertThat(records.get(1).key()).isEqualTo(key(1));
            assertThat(records.get(1).value()).isNull();
            assertThat(records.get(1).serializedValueSize()).isEqualTo(ConsumerRecord.NULL_SIZE);
        }
    }

    @Test
    void consume_poisonRecord_throwsAndLetsTheConsumerSeekOn() throws Exception {
        TestTopic topic = topic("poisoned");
        topic.produce(Map.of("value.serializer", ByteArraySerializer.class), key(1), "{}".getBytes(UTF_8));
        topic.produce(Map.of(), key(2), user(2));

        try (KafkaConsumer<Object, Object> consumer = topic.consumer(Map.of())) {
            RecordDeserializationException poison =
                    catchThrowableOfType(RecordDeserializationException.class, () -> TestTopic.poll(consumer, 1));
            assertThat(poison.getCause())
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("value of topic poisoned")
                    .hasMessageContaining("magic byte");
            consumer.seek(poison.topicPartition(), poison.offset() + 1);

            assertThat(TestTopic.poll(consumer, 1).get(0).value()).isEqualTo(user(2));
        }
    }

    @Test
    void produce_autoRegisterOffAndUnknownSchema_throwsSerializationException() {
        assertThatThrownBy(() -> topic("unregistered").produce(Map.of("auto.register.schemas", false), key(1), user(1)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("unregistered-key")
                .hasMessageContaining("auto.register.schemas=true");
    }
}
