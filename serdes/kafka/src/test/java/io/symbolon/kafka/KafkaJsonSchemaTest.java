package io.symbolon.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.registry.testing.KafkaBroker;
import io.symbolon.registry.testing.KafkaBrokerExtension;
import io.symbolon.registry.testing.SymbolonExtension;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** JSON records through a real broker, with schemas in a real registry. Each test has a topic of its own. */
@ExtendWith(KafkaBrokerExtension.class)
class KafkaJsonSchemaTest {

    @RegisterExtension
    static final SymbolonExtension REGISTRY = SymbolonExtension.inMemory();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> WRITING = Map.of(
            "key.serializer", KafkaJsonSchemaSerializer.class, "value.serializer", KafkaJsonSchemaSerializer.class);
    private static final Map<String, Object> READING = Map.of(
            "key.deserializer",
            KafkaJsonSchemaDeserializer.class,
            "value.deserializer",
            KafkaJsonSchemaDeserializer.class);

    private final User ada = new User(53, "2 Elm St. Chattanooga, TN");
    private final KafkaBroker broker;

    KafkaJsonSchemaTest(KafkaBroker broker) {
        this.broker = broker;
    }

    private TestTopic topic(String name) {
        return new TestTopic(name, broker.bootstrapServers(), REGISTRY.url());
    }

    private static Map<String, Object> with(Map<String, Object> some, String name, Object value) {
        Map<String, Object> all = new HashMap<>(some);
        all.put(name, value);
        return all;
    }

    @Test
    void consume_plainObjects_returnsThemAsTheTypeAskedFor() throws Exception {
        TestTopic topic = topic("users-json");
        topic.produce(with(WRITING, "json.fail.invalid.schema", true), "ada", ada);

        try (KafkaConsumer<Object, Object> typed = topic.consumer(with(READING, "json.value.type", User.class));
                KafkaConsumer<Object, Object> trees =
                        topic.consumer(with(READING, "json.value.type", JsonNode.class.getName()));
                KafkaConsumer<Object, Object> maps = topic.consumer(READING)) {
            ConsumerRecord<Object, Object> record = TestTopic.poll(typed, 1).get(0);

            assertThat(record.key()).isEqualTo("ada");
            assertThat(record.value()).isEqualTo(ada);
            assertThat(TestTopic.poll(trees, 1).get(0).value()).isEqualTo(JSON.valueToTree(ada));
            assertThat(TestTopic.poll(maps, 1).get(0).value())
                    .isEqualTo(Map.of("user_id", 53, "address", "2 Elm St. Chattanooga, TN"));
        }
    }

    @Test
    void produce_envelope_putsAZeroTheIdAndThePayloadOnTheWire() throws Exception {
        String schema = "{\"title\":\"User\",\"type\":\"object\",\"properties\":{\"user_id\":{\"type\":\"integer\"}}}";
        ObjectNode envelope = JSON.createObjectNode();
        envelope.set("schema", JSON.readTree(schema));
        envelope.putObject("payload").put("user_id", 53);
        TestTopic topic = topic("wire-json");
        topic.produce(WRITING, "ada", envelope);

        try (KafkaConsumer<Object, byte[]> consumer =
                        topic.consumer(with(READING, "value.deserializer", ByteArrayDeserializer.class));
                RegistryClient client = RegistryClients.create(REGISTRY.url())) {
            byte[] bytes = TestTopic.poll(consumer, 1).get(0).value();

            assertThat(client.latest("wire-json-value").schema()).isEqualTo(schema);
            int id = Objects.requireNonNull(client.latest("wire-json-value").id());
            ByteBuffer expected = ByteBuffer.allocate(19).put((byte) 0).putInt(id);
            assertThat(bytes)
                    .isEqualTo(expected.put("{\"user_id\":53}".getBytes(UTF_8)).array());
        }
    }

    @Test
    void produce_tombstone_goesThroughUntouched() throws Exception {
        TestTopic topic = topic("json-tombstones");
        topic.produce(WRITING, "ada", null);

        try (KafkaConsumer<Object, Object> consumer = topic.consumer(READING)) {
            ConsumerRecord<Object, Object> record = TestTopic.poll(consumer, 1).get(0);

            assertThat(record.value()).isNull();
            assertThat(record.serializedValueSize()).isEqualTo(ConsumerRecord.NULL_SIZE);
        }
    }

    @Test
    void consume_poisonRecord_throwsAndLetsTheConsumerSeekOn() throws Exception {
        TestTopic topic = topic("poisoned-json");
        topic.produce(WRITING, "ada", ada);
        byte[] poison;
        try (RegistryClient client = RegistryClients.create(REGISTRY.url());
                KafkaJsonSchemaSerializer<Object> serializer =
                        new KafkaJsonSchemaSerializer<>(client, Map.of(), false)) {
            poison = Objects.requireNonNull(serializer.serialize(topic.name(), ada));
            poison[poison.length - 1] = ']';
        }
        topic.produce(with(WRITING, "value.serializer", ByteArraySerializer.class), "ada", poison);
        topic.produce(WRITING, "ada", ada);

        try (KafkaConsumer<Object, Object> consumer = topic.consumer(with(READING, "json.value.type", User.class))) {
            assertThat(TestTopic.poll(consumer, 1).get(0).value()).isEqualTo(ada);
            RecordDeserializationException thrown =
                    catchThrowableOfType(RecordDeserializationException.class, () -> TestTopic.poll(consumer, 1));
            assertThat(thrown.getCause())
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("value of topic poisoned-json (schema id ");
            consumer.seek(thrown.topicPartition(), thrown.offset() + 1);

            assertThat(TestTopic.poll(consumer, 1).get(0).value()).isEqualTo(ada);
        }
    }

    @Test
    void produce_documentThatDoesNotFollowItsSchema_throwsSerializationException() throws Exception {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.putObject("schema").put("type", "string");
        envelope.put("payload", 53);

        assertThatThrownBy(() ->
                        topic("invalid-json").produce(with(WRITING, "json.fail.invalid.schema", true), "ada", envelope))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("invalid-json-value")
                .hasMessageContaining("string expected");
    }

    @Test
    void serialize_headerSerializer_putsTheGuidIntoAHeaderAndLeavesTheTextBare() {
        RecordHeaders headers = new RecordHeaders();
        Map<String, ?> inHeader = Map.of("value.schema.id.serializer", "HeaderSchemaIdSerializer");
        try (RegistryClient client = RegistryClients.create(REGISTRY.url());
                KafkaJsonSchemaSerializer<Object> serializer =
                        new KafkaJsonSchemaSerializer<>(client, inHeader, false);
                KafkaJsonSchemaDeserializer<Object> deserializer =
                        new KafkaJsonSchemaDeserializer<>(client, Map.of(), false)) {
            byte[] bytes = serializer.serialize("headed-json", headers, List.of(1));

            assertThat(bytes).isEqualTo("[1]".getBytes(UTF_8));
            assertThat(headers.lastHeader("__value_schema_id").value())
                    .hasSize(17)
                    .startsWith(1);
            assertThat(deserializer.deserialize("headed-json", headers, bytes)).isEqualTo(List.of(1));
        }
    }

    @Test
    void configure_unusableValue_isConfigException() {
        Map<String, ?> config =
                Map.of("schema.registry.url", "http://127.0.0.1:1", "json.schema.spec.version", "draft_5");
        try (KafkaJsonSchemaSerializer<Object> serializer = new KafkaJsonSchemaSerializer<>()) {
            assertThatThrownBy(() -> serializer.configure(config, false))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("json.schema.spec.version")
                    .hasMessageContaining("draft_7");
        }
    }

    record User(@JsonProperty("user_id") int id, String address) {}
}
