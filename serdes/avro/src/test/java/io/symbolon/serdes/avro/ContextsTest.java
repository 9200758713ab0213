package io.symbolon.serdes.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.client.ClientOptions;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.client.SubjectDirectory;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.serdes.ContextNameStrategy;
import io.symbolon.serdes.RecordHeaders;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.RecordReader;
import io.symbolon.serdes.RecordSerde;
import io.symbolon.serdes.RecordWriter;
import io.symbolon.serdes.SerdeConfig;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subjects and references of several contexts, in a real registry that starts empty for each test. */
class ContextsTest {

    private static final String ORDER =
            "{\"type\":\"record\",\"name\":\"Order\",\"fields\":[{\"name\":\"sum\",\"type\":\"Money\"}]}";
    private static final byte SEVEN = 14;

    private final InMemoryRegistry registry = InMemoryRegistry.start();
    private final RegistryClient client = RegistryClients.create(registry.url());

    @AfterEach
    void stop() {
        client.close();
        registry.close();
    }

    private static String money(String field) {
        return "{\"type\":\"record\",\"name\":\"Money\",\"fields\":[{\"name\":\"" + field + "\",\"type\":\"int\"}]}";
    }

    private int register(String subject, String schema, Reference... references) {
        return Objects.requireNonNull(
                client.register(subject, RegisterSchemaRequest.of("AVRO", schema, List.of(references)), false)
                        .id());
    }

    /** Where the default context has another schema of that name. */
    private int registerOrderOfTheTeam() {
        register("money", money("wrong"));
        register(":.team:money", money("cents"));
        return register(":.team:orders-value", ORDER, new Reference("Money", "money", 1));
    }

    private static Object read(RegistryClient client, byte[] bytes, SerdeConfig config) {
        return new RecordReader(client, new AvroRecordFormat(), RecordPart.VALUE, config)
                .read("orders", RecordHeaders.NONE, bytes);
    }

    private static byte[] withId(int id) {
        return ByteBuffer.allocate(6).put((byte) 0).putInt(id).put(SEVEN).array();
    }

    private static SerdeConfig inTeam(String... namesAndValues) {
        Map<String, Object> properties = new HashMap<>(Map.of("context.name.strategy", TeamContext.class));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SerdeConfig(properties);
    }

    @Test
    void read_referenceWithoutAContext_meansThatOfTheSchemaThatHasIt() {
        int id = registerOrderOfTheTeam();

        assertThat(read(client, withId(id), inTeam())).hasToString("{\"sum\": {\"cents\": 7}}");
    }

    @Test
    void read_byGuid_findsReferencesInTheirContext() {
        registerOrderOfTheTeam();
        UUID guid = UUID.fromString(
                Objects.requireNonNull(client.latest(":.team:orders-value").guid()));
        byte[] bytes = ByteBuffer.allocate(18)
                .put((byte) 1)
                .putLong(guid.getMostSignificantBits())
                .putLong(guid.getLeastSignificantBits())
                .put(SEVEN)
                .array();

        assertThat(read(client, bytes, new SerdeConfig(Map.of()))).hasToString("{\"sum\": {\"cents\": 7}}");
    }

    @Test
    void write_latestVersion_findsReferencesInItsContext() {
        int id = registerOrderOfTheTeam();
        Schema order = new Schema.Parser().parse(ORDER.replace("\"Money\"", money("cents")));
        GenericRecord sum = new GenericData.Record(order.getField("sum").schema());
        sum.put("cents", 7);
        GenericRecord value = new GenericData.Record(order);
        value.put("sum", sum);
        Map<String, Object> latest = Map.of("auto.register.schemas", false, "use.latest.version", true);
        RecordSerde serde = new RecordSerde(client, new AvroRecordFormat(), new SerdeConfig(latest));

        assertThat(serde.serialize(":.team:orders-value", value)).isEqualTo(withId(id));
    }

    @Test
    void read_referrerAndReferencedSoftDeleted_staysReadable() {
        register("money", money("cents"));
        int id = register("orders-value", ORDER, new Reference("Money", "money", 1));
        ClientOptions options = ClientOptions.of(registry.url());
        try (SubjectDirectory directory = RegistryClients.directory(options)) {
            directory.deleteSubject("orders-value", false);
            directory.deleteSubject("money", false);
        }

        assertThat(read(client, withId(id), new SerdeConfig(Map.of()))).hasToString("{\"sum\": {\"cents\": 7}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TopicNameStrategy", "RecordNameStrategy", "TopicRecordNameStrategy"})
    void write_contextNameStrategy_registersAndReadsThere(String subjects) {
        Schema ping = SchemaBuilder.record("Ping").fields().requiredInt("n").endRecord();
        GenericRecord value = new GenericData.Record(ping);
        value.put("n", 1);
        register("elsewhere", "\"string\"");
        SerdeConfig config = inTeam("value.subject.name.strategy", subjects);

        byte[] bytes = new RecordWriter<>(client, new AvroRecordFormat(), RecordPart.VALUE, config)
                .write("orders", RecordHeaders.NONE, value);

        assertThat(bytes).startsWith(0, 0, 0, 0, 1);
        try (SubjectDirectory directory = RegistryClients.directory(ClientOptions.of(registry.url()))) {
            assertThat(directory.subjects(":.team:", false)).hasSize(1);
        }
        assertThat(read(client, bytes, config)).isEqualTo(value);
    }

    /** What a user might bring. */
    public static final class TeamContext implements ContextNameStrategy {
        @Override
        public Optional<String> contextName(String topic) {
            return Optional.of(".team");
        }
    }
}
