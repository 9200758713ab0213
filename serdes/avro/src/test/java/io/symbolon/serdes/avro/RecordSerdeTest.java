package io.symbolon.serdes.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.client.CacheOptions;
import io.symbolon.client.ClientOptions;
import io.symbolon.client.RegistryClientException;
import io.symbolon.client.RegistryClients;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.RecordSerde;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeException;
import io.symbolon.serdes.contract.RecordSerdeContract;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

/** The whole way without Kafka, against a real registry. */
class RecordSerdeTest extends RecordSerdeContract {

    private static final Schema POINT = SchemaBuilder.record("Point")
            .fields()
            .requiredInt("x")
            .requiredInt("y")
            .endRecord();
    private static final Schema POINT_3D = SchemaBuilder.record("Point")
            .fields()
            .name("z")
            .type()
            .intType()
            .intDefault(9)
            .requiredInt("x")
            .requiredInt("y")
            .endRecord();

    @Override
    protected RecordFormat<?> format(SerdeConfig config) {
        return new AvroRecordFormat();
    }

    @Override
    protected Object someValue() {
        return point(1, 2);
    }

    private int register(Schema schema) {
        return register(schema.toString());
    }

    private static GenericRecord point(int x, int y) {
        GenericRecord point = new GenericData.Record(POINT);
        point.put("x", x);
        point.put("y", y);
        return point;
    }

    @Test
    void serialize_newSchema_registersItAndWritesItsIdInFront() {
        byte[] bytes = serde(Map.of()).serialize(subject, point(1, -1));

        int id = client.latest(subject).id();
        assertThat(bytes).containsExactly(0, (byte) (id >> 24), (byte) (id >> 16), (byte) (id >> 8), (byte) id, 2, 1);
        assertThat(serde(Map.of()).deserialize(bytes)).isEqualTo(point(1, -1));
    }

    @Test
    void serialize_propagatingTags_writesWithTheTaggedSchema() {
        register(POINT);
        Schema tagged = new Schema.Parser().parse(POINT.toString());
        tagged.getField("x").addProp("confluent:tags", List.of("PII"));
        int id = register(tagged);

        byte[] bytes = serde(Map.of("propagate.schema.tags", true)).serialize(subject, point(1, 2));

        assertThat(idOf(bytes)).isEqualTo(id);
        assertThat(((GenericRecord) serde(Map.of()).deserialize(bytes)).getSchema())
                .isEqualTo(tagged);
        assertThat(idOf(serde(Map.of()).serialize(subject, point(1, 2)))).isNotEqualTo(id);
    }

    @Test
    void serialize_incompatibleSchema_namesSubjectAndReason() {
        register(SchemaBuilder.record("Point").fields().requiredString("x").endRecord());

        assertThatThrownBy(() -> serde(Map.of()).serialize(subject, point(1, 2)))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining(subject)
                .hasMessageContaining("auto.register.schemas=false")
                .cause()
                .isInstanceOfSatisfying(
                        RegistryClientException.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(409));
    }

    @Test
    void serialize_useLatestVersion_writesWhatTheLatestSchemaSays() {
        register(POINT);
        int latest = register(POINT_3D);

        byte[] bytes = serde(Map.of("auto.register.schemas", false, "use.latest.version", true))
                .serialize(subject, point(1, 2));

        assertThat(idOf(bytes)).isEqualTo(latest);
        assertThat(Arrays.copyOfRange(bytes, 5, 8)).containsExactly(18, 2, 4);
        assertThat(((GenericRecord) serde(Map.of()).deserialize(bytes)).get("z"))
                .isEqualTo(9);
    }

    @Test
    void serialize_newerLatestVersion_isAdoptedOnlyWhereTheLatestMayExpire() {
        CacheOptions noMemory = CacheOptions.DEFAULT.withLatest(new CacheOptions.Latest(1, Duration.ZERO));
        client = RegistryClients.create(ClientOptions.of(url()).withCaches(noMemory));
        Map<String, Object> useLatest = Map.of("auto.register.schemas", false, "use.latest.version", true);
        Map<String, Object> expiring = new HashMap<>(useLatest);
        expiring.put("latest.cache.ttl.sec", 0);
        RecordSerde steady = serde(useLatest);
        RecordSerde adopting = serde(expiring);
        int first = register(POINT);
        assertThat(idOf(steady.serialize(subject, point(1, 2)))).isEqualTo(first);
        assertThat(idOf(adopting.serialize(subject, point(1, 2)))).isEqualTo(first);

        int second = register(POINT_3D);

        assertThat(idOf(steady.serialize(subject, point(1, 2)))).isEqualTo(first);
        assertThat(idOf(adopting.serialize(subject, point(1, 2)))).isEqualTo(second);
    }

    @Test
    void serialize_latestCannotReadTheValue_isRefusedUnlessToldOtherwise() {
        register(SchemaBuilder.record("Point")
                .fields()
                .requiredInt("x")
                .requiredInt("y")
                .requiredInt("z")
                .endRecord());
        RecordSerde strict = serde(Map.of("auto.register.schemas", false, "use.latest.version", true));

        assertThatThrownBy(() -> strict.serialize(subject, point(1, 2)))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("latest.compatibility.strict=false");
    }

    @Test
    void serialize_useSchemaId_writesThatId() {
        int id = register(POINT_3D);

        byte[] bytes = serde(Map.of("auto.register.schemas", false, "use.schema.id", id))
                .serialize(subject, point(1, 2));

        assertThat(idOf(bytes)).isEqualTo(id);
        assertThat(Arrays.copyOfRange(bytes, 5, 8)).containsExactly(18, 2, 4);
    }

    @Test
    void deserialize_schemaWithReferences_fetchesThem() {
        client.register(subject + "-point", RegisterSchemaRequest.of("AVRO", POINT.toString(), List.of()), false);
        String line = "{\"type\":\"record\",\"name\":\"Line\",\"fields\":["
                + "{\"name\":\"from\",\"type\":\"Point\"},{\"name\":\"to\",\"type\":\"Point\"}]}";
        int id = client.register(
                        subject,
                        RegisterSchemaRequest.of("AVRO", line, List.of(new Reference("Point", subject + "-point", 1))),
                        false)
                .id();
        byte[] bytes = ByteBuffer.allocate(9)
                .put((byte) 0)
                .putInt(id)
                .put(new byte[] {2, 4, 6, 8})
                .array();

        GenericRecord back = (GenericRecord) serde(Map.of()).deserialize(bytes);

        assertThat(back.get("from")).isEqualTo(point(1, 2));
        assertThat(back.get("to")).isEqualTo(point(3, 4));
    }

    @Test
    void deserialize_truncatedPayload_namesTheIdAndHowToGoOn() {
        byte[] bytes = serde(Map.of()).serialize(subject, point(1, 2));

        assertThatThrownBy(() -> serde(Map.of()).deserialize(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("id " + idOf(bytes))
                .hasMessageContaining("seek past the record");
    }

    @Test
    void serialize_valueThatDoesNotFitItsSchema_namesSubjectAndId() {
        GenericRecord halfWay = new GenericData.Record(POINT);
        halfWay.put("x", 1);

        assertThatThrownBy(() -> serde(Map.of()).serialize(subject, halfWay))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("subject " + subject)
                .hasMessageContaining("schema id ");
    }

    @Test
    void deserialize_randomBytes_neverEndsInAnError() {
        Schema tree = new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"Tree\",\"fields\":[{\"name\":\"left\",\"type\":[\"null\",\"Tree\"]},"
                                + "{\"name\":\"names\",\"type\":{\"type\":\"array\",\"items\":\"string\"}},"
                                + "{\"name\":\"nothing\",\"type\":{\"type\":\"array\",\"items\":\"null\"}},"
                                + "{\"name\":\"right\",\"type\":[\"null\",\"Tree\"]}]}");
        int id = register(tree);
        RecordSerde serde = serde(Map.of());
        Random random = new Random(53);
        byte[] deep = new byte[1 << 20];
        Arrays.fill(deep, (byte) 2);

        assertThatThrownBy(() -> serde.deserialize(framed(id, deep)))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("nested too deeply");
        for (int run = 0; run < 20_000; run++) {
            byte[] garbage = new byte[random.nextInt(64)];
            random.nextBytes(garbage);
            assertThat(valueOrRefusal(serde, framed(id, garbage)))
                    .isInstanceOfAny(GenericRecord.class, SerdeException.class);
        }
    }

    @Test
    void serialize_manyThreadsAndManySchemas_allGetTheirOwnIds() {
        RecordSerde serde = serde(Map.of());

        List<Object> wrong = IntStream.range(0, 4_000)
                .parallel()
                .mapToObj(i -> {
                    Schema schema = SchemaBuilder.record("Kind" + i % 20)
                            .fields()
                            .requiredInt("n")
                            .endRecord();
                    GenericRecord record = new GenericData.Record(schema);
                    record.put("n", i);
                    Object back = serde.deserialize(serde.serialize(subject + i % 20, record));
                    return back.equals(record) ? "right" : back;
                })
                .filter(result -> !result.equals("right"))
                .toList();

        assertThat(wrong).isEmpty();
    }
}
