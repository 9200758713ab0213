package io.symbolon.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.SymbolonExtension;
import io.symbolon.serdes.RecordSerde;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.avro.AvroRecordFormat;
import java.util.Map;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericData;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.formats.avro.registry.confluent.ConfluentRegistryAvroDeserializationSchema;
import org.apache.flink.formats.avro.registry.confluent.ConfluentRegistryAvroSerializationSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Apache Flink's codec for Avro with a registry. */
@ExtendWith(SymbolonExtension.class)
class FlinkTest {

    private static final String ORDER = """
            {"type":"record","name":"Order","fields":[{"name":"id","type":"long"},{"name":"to","type":"string"}]}""";

    private static final String ORDER_WITH_NOTE = """
            {"type":"record","name":"Order","fields":[{"name":"id","type":"long"},{"name":"to","type":"string"},
             {"name":"note","type":"string","default":"none"}]}""";

    private final String url;
    private final RegistryClient client;
    private final RecordSerde serde;

    FlinkTest(InMemoryRegistry registry) {
        url = registry.url();
        client = RegistryClients.create(url);
        serde = new RecordSerde(client, new AvroRecordFormat(), new SerdeConfig(Map.of()));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void record_writtenByFlink_isReadByOurs() {
        byte[] bytes = ConfluentRegistryAvroSerializationSchema.forGeneric("flink-value", schema(ORDER), url)
                .serialize(order(7, "Chattanooga"));

        assertThat(serde.deserialize(bytes)).hasToString("{\"id\": 7, \"to\": \"Chattanooga\"}");
    }

    @Test
    void record_writtenByOurs_isReadByFlinkWithItsOwnSchema() throws Exception {
        org.apache.avro.Schema schema = new org.apache.avro.Schema.Parser().parse(ORDER);
        org.apache.avro.generic.GenericRecord order = new org.apache.avro.generic.GenericData.Record(schema);
        order.put("id", 8L);
        order.put("to", "Knoxville");

        GenericRecord read = ConfluentRegistryAvroDeserializationSchema.forGeneric(schema(ORDER_WITH_NOTE), url)
                .deserialize(serde.serialize("ours-value", order));

        assertThat(read).hasToString("{\"id\": 8, \"to\": \"Knoxville\", \"note\": \"none\"}");
    }

    @Test
    void record_writtenByFlink_isTheSameBytesAsOurs() {
        org.apache.avro.Schema schema = new org.apache.avro.Schema.Parser().parse(ORDER);
        org.apache.avro.generic.GenericRecord order = new org.apache.avro.generic.GenericData.Record(schema);
        order.put("id", 9L);
        order.put("to", "Memphis");

        assertThat(ConfluentRegistryAvroSerializationSchema.forGeneric("same-value", schema(ORDER), url)
                        .serialize(order(9, "Memphis")))
                .isEqualTo(serde.serialize("same-value", order));
    }

    private static GenericRecord order(long id, String to) {
        GenericRecord order = new GenericData.Record(schema(ORDER));
        order.put("id", id);
        order.put("to", to);
        return order;
    }

    private static Schema schema(String text) {
        return new Schema.Parser().parse(text);
    }
}
