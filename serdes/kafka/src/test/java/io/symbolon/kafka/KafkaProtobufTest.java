package io.symbolon.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.StringValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import io.symbolon.compatibility.protobuf.ProtobufSchemaFormat;
import io.symbolon.model.Reference;
import io.symbolon.registry.testing.KafkaBroker;
import io.symbolon.registry.testing.KafkaBrokerExtension;
import io.symbolon.registry.testing.SymbolonExtension;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Protobuf records through a real broker, with schemas in a real registry. Each test has a topic of its own. */
@ExtendWith(KafkaBrokerExtension.class)
class KafkaProtobufTest {

    @RegisterExtension
    static final SymbolonExtension REGISTRY = SymbolonExtension.inMemory();

    private static final String MONEY = "syntax = \"proto3\"; package shop; message Money { int64 cents = 1; }";
    private static final String BILL = "syntax = \"proto3\"; package shop; import \"shop/money.proto\";"
            + "message Bill { Money total = 1; message Line { Money price = 1; string product = 2; } }";
    private static final Map<String, Object> WRITING =
            Map.of("key.serializer", KafkaProtobufSerializer.class, "value.serializer", KafkaProtobufSerializer.class);
    private static final Map<String, Object> READING = Map.of(
            "key.deserializer", KafkaProtobufDeserializer.class, "value.deserializer", KafkaProtobufDeserializer.class);

    private final Timestamp key = Timestamp.newBuilder().setSeconds(1457842472).build();
    private final KafkaBroker broker;

    KafkaProtobufTest(KafkaBroker broker) {
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

    /** A line of a bill: a message inside another, with a field from another file. */
    private static DynamicMessage line(long cents, String product) {
        SchemaSource source =
                new SchemaSource(BILL, List.of(new Dependency("shop/money.proto", SchemaSource.of(MONEY))));
        Descriptor line = new ProtobufSchemaFormat()
                .parse(source, Strictness.NEW)
                .descriptor()
                .findMessageTypeByName("Bill")
                .findNestedTypeByName("Line");
        Descriptor money = line.findFieldByName("price").getMessageType();
        return DynamicMessage.newBuilder(line)
                .setField(
                        line.findFieldByName("price"),
                        DynamicMessage.newBuilder(money)
                                .setField(money.findFieldByName("cents"), cents)
                                .build())
                .setField(line.findFieldByName("product"), product)
                .build();
    }

    @Test
    void consume_nestedMessageWithImport_returnsWhatWasProduced() throws Exception {
        TestTopic topic = topic("bills");
        topic.produce(WRITING, key, line(1999, "bolt"));

        try (KafkaConsumer<Object, Message> consumer = topic.consumer(READING);
                RegistryClient client = RegistryClients.create(REGISTRY.url())) {
            ConsumerRecord<Object, Message> record = TestTopic.poll(consumer, 1).get(0);

            assertThat(record.key()).hasToString("seconds: 1457842472\n");
            assertThat(record.value()).hasToString("price {\n  cents: 1999\n}\nproduct: \"bolt\"\n");
            assertThat(client.latest("bills-value").references())
                    .containsExactly(new Reference("shop/money.proto", "shop/money.proto", 1));
        }
    }

    @Test
    void produce_nestedMessage_putsAZeroTheIdTheIndexesAndProtobufOnTheWire() throws Exception {
        TestTopic topic = topic("wire-protobuf");
        topic.produce(WRITING, key, line(5, "x"));

        try (KafkaConsumer<Object, byte[]> consumer =
                        topic.consumer(with(READING, "value.deserializer", ByteArrayDeserializer.class));
                RegistryClient client = RegistryClients.create(REGISTRY.url())) {
            byte[] bytes = TestTopic.poll(consumer, 1).get(0).value();

            int id = Objects.requireNonNull(client.latest("wire-protobuf-value").id());
            ByteBuffer expected = ByteBuffer.allocate(15);
            expected.put((byte) 0).putInt(id);
            expected.put(new byte[] {4, 0, 0}).put(new byte[] {0x0a, 2, 0x08, 5, 0x12, 1, 'x'});
            assertThat(bytes).isEqualTo(expected.array());
        }
    }

    @Test
    void consume_generatedClasses_returnsThem() throws Exception {
        Struct value = Struct.newBuilder()
                .putFields("a", Value.newBuilder().setNumberValue(1).build())
                .build();
        TestTopic topic = topic("structs");
        topic.produce(WRITING, key, value);
        Map<String, Object> typed = with(
                with(READING, "specific.protobuf.key.type", Timestamp.class),
                "specific.protobuf.value.type",
                Struct.class.getName());

        try (KafkaConsumer<Object, Object> configured = topic.consumer(typed);
                KafkaConsumer<Object, Object> derived = topic.consumer(with(READING, "derive.type", true))) {
            ConsumerRecord<Object, Object> record =
                    TestTopic.poll(configured, 1).get(0);

            assertThat(record.key()).isEqualTo(key);
            assertThat(record.value()).isEqualTo(value);
            assertThat(TestTopic.poll(derived, 1).get(0).value()).isEqualTo(value);
        }
    }

    @Test
    void produce_tombstone_goesThroughUntouched() throws Exception {
        TestTopic topic = topic("protobuf-tombstones");
        topic.produce(WRITING, key, null);

        try (KafkaConsumer<Object, Object> consumer = topic.consumer(READING)) {
            ConsumerRecord<Object, Object> record = TestTopic.poll(consumer, 1).get(0);

            assertThat(record.value()).isNull();
            assertThat(record.serializedValueSize()).isEqualTo(ConsumerRecord.NULL_SIZE);
        }
    }

    @Test
    void consume_poisonRecord_throwsAndLetsTheConsumerSeekOn() throws Exception {
        TestTopic topic = topic("poisoned-protobuf");
        topic.produce(WRITING, key, StringValue.of("good"));
        byte[] poison;
        try (RegistryClient client = RegistryClients.create(REGISTRY.url());
                KafkaProtobufSerializer<Message> serializer = new KafkaProtobufSerializer<>(client, Map.of(), false)) {
            byte[] good = Objects.requireNonNull(serializer.serialize(topic.name(), StringValue.of("good")));
            poison = Arrays.copyOf(good, 6);
            poison[5] = 2;
        }
        topic.produce(with(WRITING, "value.serializer", ByteArraySerializer.class), key, poison);
        topic.produce(WRITING, key, StringValue.of("better"));

        try (KafkaConsumer<Object, Object> consumer =
                topic.consumer(with(READING, "specific.protobuf.value.type", StringValue.class))) {
            assertThat(TestTopic.poll(consumer, 1).get(0).value()).isEqualTo(StringValue.of("good"));
            RecordDeserializationException thrown =
                    catchThrowableOfType(RecordDeserializationException.class, () -> TestTopic.poll(consumer, 1));
            assertThat(thrown.getCause())
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("value of topic poisoned-protobuf (schema id ")
                    .hasMessageContaining("message indexes");
            consumer.seek(thrown.topicPartition(), thrown.offset() + 1);

            assertThat(TestTopic.poll(consumer, 1).get(0).value()).isEqualTo(StringValue.of("better"));
        }
    }

    @Test
    void produce_autoRegisterOffAndUnknownSchema_throwsSerializationException() {
        Map<String, Object> lookingUp = with(WRITING, "auto.register.schemas", false);

        assertThatThrownBy(() -> topic("unregistered-protobuf").produce(lookingUp, key, StringValue.of("x")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("unregistered-protobuf-key")
                .hasMessageContaining("auto.register.schemas=true");
    }

    @Test
    void serialize_headerSerializer_putsTheIndexesBehindTheGuidAndLeavesTheBytesBare() {
        RecordHeaders headers = new RecordHeaders();
        Map<String, ?> inHeader = Map.of("value.schema.id.serializer", "HeaderSchemaIdSerializer");
        try (RegistryClient client = RegistryClients.create(REGISTRY.url());
                KafkaProtobufSerializer<Message> serializer = new KafkaProtobufSerializer<>(client, inHeader, false);
                KafkaProtobufDeserializer<Message> deserializer =
                        new KafkaProtobufDeserializer<>(client, Map.of(), false)) {
            byte[] bytes = serializer.serialize("headed-protobuf", headers, line(5, "x"));

            byte[] header = headers.lastHeader("__value_schema_id").value();
            assertThat(bytes).containsExactly(0x0a, 2, 0x08, 5, 0x12, 1, 'x');
            assertThat(header).hasSize(20).startsWith(1).endsWith(4, 0, 0);
            assertThat(deserializer.deserialize("headed-protobuf", headers, bytes))
                    .hasToString("price {\n  cents: 5\n}\nproduct: \"x\"\n");
        }
    }

    @Test
    void deserialize_idAndIndexesInAHeader_readsTheBytesFromTheirStart() {
        try (RegistryClient client = RegistryClients.create(REGISTRY.url());
                KafkaProtobufSerializer<Message> serializer = new KafkaProtobufSerializer<>(client, Map.of(), false);
                KafkaProtobufDeserializer<Message> deserializer =
                        new KafkaProtobufDeserializer<>(client, Map.of(), false)) {
            byte[] prefixed = Objects.requireNonNull(serializer.serialize("headed-by-id", line(5, "x")));
            RecordHeaders headers = new RecordHeaders();
            headers.add("__value_schema_id", Arrays.copyOf(prefixed, 8));

            Object back =
                    deserializer.deserialize("headed-by-id", headers, Arrays.copyOfRange(prefixed, 8, prefixed.length));

            assertThat(back).hasToString("price {\n  cents: 5\n}\nproduct: \"x\"\n");
        }
    }
}
