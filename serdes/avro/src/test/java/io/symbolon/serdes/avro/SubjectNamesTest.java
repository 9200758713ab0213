package io.symbolon.serdes.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.registry.testing.SymbolonExtension;
import io.symbolon.serdes.RecordHeaders;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.RecordReader;
import io.symbolon.serdes.RecordWriter;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeException;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each subject name strategy puts a record's schema, in a real registry. */
class SubjectNamesTest {

    @RegisterExtension
    static final SymbolonExtension REGISTRY = SymbolonExtension.inMemory();

    private static final Schema PING =
            SchemaBuilder.record("com.acme.Ping").fields().requiredInt("n").endRecord();

    private RegistryClient client;

    @BeforeEach
    void connect() {
        client = RegistryClients.create(REGISTRY.url());
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private static GenericRecord ping() {
        GenericRecord ping = new GenericData.Record(PING);
        ping.put("n", 1);
        return ping;
    }

    private static SerdeConfig config(RecordPart part, String strategy) {
        return new SerdeConfig(Map.of(part.word() + ".subject.name.strategy", strategy));
    }

    @ParameterizedTest
    @CsvSource({
        "KEY, TopicNameStrategy, pings-key",
        "VALUE, TopicNameStrategy, pings-value",
        "VALUE, RecordNameStrategy, com.acme.Ping",
        "KEY, TopicRecordNameStrategy, pings-com.acme.Ping"
    })
    void write_strategy_registersUnderItsSubjectAndReadsBack(RecordPart part, String strategy, String subject) {
        SerdeConfig config = config(part, strategy);
        AvroRecordFormat format = new AvroRecordFormat(config, part);

        byte[] bytes = new RecordWriter<>(client, format, part, config).write("pings", RecordHeaders.NONE, ping());

        assertThat(client.latest(subject).schema()).isEqualTo(PING.toString());
        assertThat(new RecordReader(client, format, part, config).read("pings", RecordHeaders.NONE, bytes))
                .isEqualTo(ping());
    }

    @Test
    void write_primitiveUnderARecordsName_saysWhatWouldWork() {
        SerdeConfig config = config(RecordPart.VALUE, "RecordNameStrategy");
        RecordWriter<Schema> writer = new RecordWriter<>(client, new AvroRecordFormat(), RecordPart.VALUE, config);

        assertThatThrownBy(() -> writer.write("pings", RecordHeaders.NONE, "text"))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("topic pings")
                .hasMessageContaining("value.subject.name.strategy")
                .hasMessageContaining("TopicNameStrategy");
    }
}
