package io.symbolon.serdes.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.registry.testing.SymbolonExtension;
import io.symbolon.serdes.RecordHeaders;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.RecordReader;
import io.symbolon.serdes.RecordWriter;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
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
        "KEY, TopicRecordNameStrategy, pings-com.acme.Ping",
        "VALUE, AssociatedNameStrategy, pings-value"
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

    @Test
    void write_topicThatIsBoundToASubject_registersThereAndReadsBackFromItsContext() throws Exception {
        client.register(":.team:shared", RegisterSchemaRequest.of("AVRO", "\"int\"", List.of()), false);
        HttpRequest bind = HttpRequest.newBuilder(URI.create(REGISTRY.url() + "/associations"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"resourceName": "bound", "resourceNamespace": "lkc-1", "resourceId": "1",
                         "associations": [{"subject": ":.team:shared", "lifecycle": "WEAK"}]}"""))
                .build();
        SerdeConfig config = config(RecordPart.VALUE, "AssociatedNameStrategy");
        RecordWriter<Schema> before = new RecordWriter<>(client, new AvroRecordFormat(), RecordPart.VALUE, config);
        before.write("bound", RecordHeaders.NONE, 1);

        assertThat(HttpClient.newHttpClient()
                        .send(bind, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        before.write("bound", RecordHeaders.NONE, 2L);
        RecordWriter<Schema> after = new RecordWriter<>(client, new AvroRecordFormat(), RecordPart.VALUE, config);
        byte[] bytes = after.write("bound", RecordHeaders.NONE, 3L);

        assertThat(client.version("bound-value", 2).schema()).isEqualTo("\"long\"");
        assertThat(client.version(":.team:shared", 2).schema()).isEqualTo("\"long\"");
        assertThat(new RecordReader(client, new AvroRecordFormat(), RecordPart.VALUE, config)
                        .read("bound", RecordHeaders.NONE, bytes))
                .isEqualTo(3L);
    }

    @Test
    void write_topicThatIsBoundToNothing_goesByTheFallback() {
        byte[] bytes = writer("RECORD").write("free", RecordHeaders.NONE, ping());

        assertThat(client.latest("com.acme.Ping").schema()).isEqualTo(PING.toString());
        assertThat(new RecordReader(client, new AvroRecordFormat(), RecordPart.VALUE, fallback("RECORD"))
                        .read("free", RecordHeaders.NONE, bytes))
                .isEqualTo(ping());
        assertThatThrownBy(() -> writer("NONE").write("free", RecordHeaders.NONE, ping()))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("The registry binds no subject to the values of topic free");
    }

    private RecordWriter<Schema> writer(String fallback) {
        return new RecordWriter<>(client, new AvroRecordFormat(), RecordPart.VALUE, fallback(fallback));
    }

    private static SerdeConfig fallback(String type) {
        return new SerdeConfig(Map.of(
                "value.subject.name.strategy", "AssociatedNameStrategy", "subject.name.strategy.fallback.type", type));
    }
}
