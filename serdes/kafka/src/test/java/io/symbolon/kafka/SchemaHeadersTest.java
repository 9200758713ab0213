package io.symbolon.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.registry.testing.SymbolonExtension;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The schema's guid in a record header, and bare bytes. */
class SchemaHeadersTest {

    @RegisterExtension
    static final SymbolonExtension REGISTRY = SymbolonExtension.inMemory();

    private static final Map<String, ?> IN_HEADER =
            Map.of("value.schema.id.serializer", "io.confluent.kafka.serializers.schema.id.HeaderSchemaIdSerializer");

    @Test
    void serialize_headerSerializer_putsTheGuidIntoOneHeaderAndLeavesTheBytesBare() {
        RecordHeaders headers = new RecordHeaders();
        try (RegistryClient client = RegistryClients.create(REGISTRY.url());
                KafkaAvroSerializer serializer = new KafkaAvroSerializer(client, IN_HEADER, false)) {
            byte[] bytes = serializer.serialize("headed", headers, 7);
            serializer.serialize("headed", headers, 7);

            assertThat(bytes).containsExactly(14);
            assertThat(headers.headers("__value_schema_id")).hasSize(1);
            ByteBuffer header =
                    ByteBuffer.wrap(headers.lastHeader("__value_schema_id").value());
            assertThat(header.get()).isEqualTo((byte) 1);
            assertThat(new UUID(header.getLong(), header.getLong()))
                    .hasToString(client.latest("headed-value").guid());
            assertThat(header.hasRemaining()).isFalse();
        }
    }

    @Test
    void deserialize_guidInAHeader_readsWhatTheSerializerWrote() {
        RecordHeaders headers = new RecordHeaders();
        try (RegistryClient client = RegistryClients.create(REGISTRY.url());
                RegistryClient other = RegistryClients.create(REGISTRY.url());
                KafkaAvroSerializer serializer = new KafkaAvroSerializer(client, IN_HEADER, false);
                KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(other, Map.of(), false)) {
            byte[] bytes = serializer.serialize("guided", headers, "seven");

            assertThat(deserializer.deserialize("guided", headers, bytes)).isEqualTo("seven");
        }
    }

    @Test
    void serialize_recordThatWasSentBefore_leavesItsHeadersAsTheyAre() {
        RecordHeaders headers = new RecordHeaders();
        try (RegistryClient client = RegistryClients.create(REGISTRY.url());
                KafkaAvroSerializer inHeader = new KafkaAvroSerializer(client, IN_HEADER, false);
                KafkaAvroSerializer inFront = new KafkaAvroSerializer(client, Map.of(), false)) {
            byte[] first = inHeader.serialize("again", headers, 7);
            headers.setReadOnly();

            assertThat(inHeader.serialize("again", headers, 7)).isEqualTo(first);
            assertThat(headers.headers("__value_schema_id")).hasSize(1);
            assertThatThrownBy(() -> inHeader.serialize("another", headers, "seven"))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("__value_schema_id")
                    .hasMessageContaining("new record");
            assertThatThrownBy(() -> inFront.serialize("again", headers, 7))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("new record");
            assertThat(inFront.serialize("again", readOnly(), 7)).hasSize(6);
        }
    }

    private static RecordHeaders readOnly() {
        RecordHeaders headers = new RecordHeaders();
        headers.setReadOnly();
        return headers;
    }

    @Test
    void serialize_headersForwardedFromARecordOfAnotherSchema_readsBackWhatWasWritten() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("mine", new byte[] {1});
        try (RegistryClient client = RegistryClients.create(REGISTRY.url());
                KafkaAvroSerializer inHeader = new KafkaAvroSerializer(client, IN_HEADER, false);
                KafkaAvroSerializer inFront = new KafkaAvroSerializer(client, Map.of(), false);
                KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(client, Map.of(), false)) {
            inHeader.serialize("received", headers, "seven");

            byte[] forwarded = inFront.serialize("forwarded", headers, 7);

            assertThat(deserializer.deserialize("forwarded", headers, forwarded))
                    .isEqualTo(7);
            assertThat(headers.toArray()).extracting(Header::key).containsExactly("mine");
        }
    }

    @Test
    void serialize_headerSerializerWithoutHeaders_saysWhatToDo() {
        try (RegistryClient client = RegistryClients.create(REGISTRY.url());
                KafkaAvroSerializer serializer = new KafkaAvroSerializer(client, IN_HEADER, false)) {
            assertThatThrownBy(() -> serializer.serialize("headless", 7))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("PrefixSchemaIdSerializer");
        }
    }

    @Test
    void deserialize_idInAHeader_readsTheBytesFromTheirStart() {
        RecordHeaders headers = new RecordHeaders();
        try (RegistryClient client = RegistryClients.create(REGISTRY.url());
                KafkaAvroSerializer serializer = new KafkaAvroSerializer(client, Map.of(), false);
                KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(client, Map.of(), false);
                KafkaAvroDeserializer prefixOnly = new KafkaAvroDeserializer(
                        client, Map.of("value.schema.id.deserializer", "PrefixSchemaIdDeserializer"), false)) {
            byte[] prefixed = serializer.serialize("both", 7);
            headers.add("__value_schema_id", Arrays.copyOf(prefixed, 5));

            assertThat(deserializer.deserialize("both", headers, new byte[] {14}))
                    .isEqualTo(7);
            assertThat(deserializer.deserialize("both", new RecordHeaders(), prefixed))
                    .isEqualTo(7);
            assertThat(prefixOnly.deserialize("both", headers, prefixed)).isEqualTo(7);
        }
    }
}
