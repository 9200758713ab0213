package io.symbolon.serdes.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.RecordSerde;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeException;
import io.symbolon.serdes.contract.RecordSerdeContract;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way without Kafka, against a real registry. */
class RecordSerdeTest extends RecordSerdeContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POINT =
            "{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"integer\"}},\"required\":[\"x\"],\"additionalProperties\":false}";

    @Override
    protected RecordFormat<?> format(SerdeConfig config) {
        return new JsonSchemaRecordFormat(config, RecordPart.VALUE);
    }

    @Override
    protected Object someValue() {
        return new Point(7);
    }

    private static ObjectNode envelope(String schema, Object payload) throws Exception {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.set("schema", JSON.readTree(schema));
        envelope.set("payload", JSON.valueToTree(payload));
        return envelope;
    }

    private static byte[] framed(int id, String payload) {
        return framed(id, payload.getBytes(UTF_8));
    }

    @Test
    void serialize_plainObject_registersTheSchemaOfItsClassAndWritesJsonBehindTheId() {
        byte[] bytes = serde(Map.of()).serialize(subject, new Point(7));

        assertThat(bytes).isEqualTo(framed(client.latest(subject).id(), "{\"x\":7}"));
        assertThat(client.latest(subject).schema())
                .isEqualTo("{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"title\":\"Point\","
                        + "\"type\":\"object\",\"additionalProperties\":false,"
                        + "\"properties\":{\"x\":{\"type\":\"integer\"}},\"required\":[\"x\"]}");
        assertThat(serde(Map.of("json.value.type", Point.class)).deserialize(bytes))
                .isEqualTo(new Point(7));
    }

    @Test
    void serialize_envelope_registersItsSchemaAndWritesItsPayload() throws Exception {
        byte[] bytes = serde(Map.of()).serialize(subject, envelope(POINT, Map.of("x", 7)));

        assertThat(client.latest(subject).schema()).isEqualTo(POINT);
        assertThat(serde(Map.of()).deserialize(bytes)).isEqualTo(Map.of("x", 7));
        assertThat(serde(Map.of()).serialize(subject, envelope(POINT, Map.of("x", 8))))
                .isEqualTo(framed(idOf(bytes), "{\"x\":8}"));
    }

    @Test
    void serialize_envelopeWhoseDetectionIsOff_isAnObjectLikeAnyOther() throws Exception {
        ObjectNode envelope = envelope(POINT, Map.of("x", 7));

        byte[] bytes = serde(Map.of("json.envelope.detection", false)).serialize(subject, envelope);

        assertThat(bytes).isEqualTo(framed(idOf(bytes), envelope.toString()));
    }

    @Test
    void serialize_envelopeWithReferences_registersItsSchemaWithThem() throws Exception {
        client.register(subject + "-point", RegisterSchemaRequest.of("JSON", POINT, List.of()), false);
        ObjectNode envelope =
                envelope("{\"type\":\"array\",\"items\":{\"$ref\":\"point.json\"}}", List.of(Map.of("x", 7)));
        envelope.putArray("references")
                .addObject()
                .put("name", "point.json")
                .put("subject", subject + "-point")
                .put("version", 1);
        envelope.putObject("resolvedReferences").put("point.json", POINT);
        RecordSerde strict = serde(Map.of("json.fail.invalid.schema", true));

        byte[] bytes = strict.serialize(subject, envelope);

        assertThat(client.latest(subject).references())
                .containsExactly(new Reference("point.json", subject + "-point", 1));
        assertThat(strict.deserialize(bytes)).isEqualTo(List.of(Map.of("x", 7)));
        envelope.withArray("/payload").add("no point");
        assertThatThrownBy(() -> strict.serialize(subject, envelope)).hasMessageContaining("/1");
    }

    @Test
    void serialize_envelopeThatLacksAReferencesText_saysWhereItBelongs() throws Exception {
        ObjectNode envelope = envelope(POINT, Map.of("x", 7));
        envelope.putArray("references").addObject().put("name", "point.json");

        assertThatThrownBy(() -> serde(Map.of()).serialize(subject, envelope))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("point.json")
                .hasMessageContaining("resolvedReferences");
    }

    @Test
    void serialize_mapUnderTheLatestSchema_isHeldAgainstIt() {
        int id = register(POINT);
        RecordSerde latest = serde(Map.of("auto.register.schemas", false, "use.latest.version", true));

        assertThat(latest.serialize(subject, Map.of("x", 7))).isEqualTo(framed(id, "{\"x\":7}"));
        assertThatThrownBy(() -> latest.serialize(subject, Map.of("y", 7)))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("subject " + subject)
                .hasMessageContaining("schema id " + id)
                .hasMessageContaining("'x'");
    }

    @Test
    void serialize_classWhoseSchemaTheLatestCannotRead_isRefusedUnlessToldOtherwise() {
        int id = register("{\"type\":\"object\",\"properties\":{\"x\":{\"type\":\"string\"}}}");

        assertThatThrownBy(() -> serde(Map.of("auto.register.schemas", false, "use.latest.version", true))
                        .serialize(subject, new Point(7)))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("latest.compatibility.strict=false");
        assertThat(serde(Map.of(
                                "auto.register.schemas", false,
                                "use.latest.version", true,
                                "latest.compatibility.strict", false))
                        .serialize(subject, new Point(7)))
                .isEqualTo(framed(id, "{\"x\":7}"));
    }

    @Test
    void deserialize_schemaWithReferences_holdsDocumentsAgainstThemToo() {
        client.register(subject + "-point", RegisterSchemaRequest.of("JSON", POINT, List.of()), false);
        int id = register(
                "{\"properties\":{\"from\":{\"$ref\":\"point.json\"}}}",
                new Reference("point.json", subject + "-point", 1));
        RecordSerde strict = serde(Map.of("json.fail.invalid.schema", true));

        assertThat(strict.deserialize(framed(id, "{\"from\":{\"x\":1}}"))).isEqualTo(Map.of("from", Map.of("x", 1)));
        assertThatThrownBy(() -> strict.deserialize(framed(id, "{\"from\":{\"x\":\"one\"}}")))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("/from/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"x\":1",
                "{\"x\":1}}",
                "{'x':1}",
                "{\"x\":1,\"x\":2}",
                "{\"x\":NaN}",
                "{\"x\":01}",
                "{\"x\":1e999999999}",
                "{\"x\":\"\u0001\"}",
                "<x>1</x>"
            })
    void deserialize_textThatIsNoJson_namesTheIdAndHowToGoOn(String text) {
        int id = register(POINT);

        for (Map<String, ?> config : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("json.value.type", JsonNode.class),
                Map.of("json.value.type", Point.class),
                Map.of("json.fail.invalid.schema", true))) {
            assertThatThrownBy(() -> serde(config).deserialize(framed(id, text)))
                    .as(config.toString())
                    .isInstanceOf(SerdeException.class)
                    .hasMessageContaining("schema id " + id)
                    .hasMessageContaining("seek past the record");
        }
    }

    @Test
    void deserialize_numberThatOnlySomeTypesHold_isExactOrRefused() {
        byte[] bytes = framed(register(POINT), "{\"x\":1e400}");

        assertThat(serde(Map.of("json.value.type", JsonNode.class)).deserialize(bytes))
                .isEqualTo(JSON.createObjectNode().put("x", new BigDecimal("1e400")));
        assertThatThrownBy(() -> serde(Map.of()).deserialize(bytes))
                .isInstanceOf(SerdeException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void deserialize_nestedMoreDeeplyThanAnybodyNeeds_isRefused() {
        int id = register("{\"items\":{\"$ref\":\"#\"}}");
        for (int depth : List.of(5_000, 1_000_000)) {
            byte[] deep = framed(id, "[".repeat(depth) + "]".repeat(depth));

            assertThatThrownBy(() -> serde(Map.of()).deserialize(deep))
                    .isInstanceOf(SerdeException.class)
                    .hasMessageContaining("nest");
            assertThatThrownBy(() ->
                            serde(Map.of("json.fail.invalid.schema", true)).deserialize(deep))
                    .isInstanceOf(SerdeException.class)
                    .hasMessageContaining("nest");
        }
    }

    @Test
    void deserialize_asDeepAsJacksonReads_isHeldAgainstItsSchemaOrRefused() {
        int id = register("{\"items\":{\"$ref\":\"#\"}}");
        byte[] deep = framed(id, "[".repeat(900) + "]".repeat(900));

        assertThat(valueOrRefusal(serde(Map.of("json.fail.invalid.schema", true)), deep))
                .isInstanceOfAny(List.class, SerdeException.class);
    }

    @Test
    void deserialize_invalidUtf8_isRefused() {
        byte[] bytes = framed(register(POINT), "{\"x\":\"?\"}");
        bytes[bytes.length - 3] = (byte) 0xff;

        assertThatThrownBy(() -> serde(Map.of()).deserialize(bytes)).isInstanceOf(SerdeException.class);
    }

    @Test
    void deserialize_randomBytes_neverEndsInAnError() {
        int id = register(POINT);
        RecordSerde serde = serde(Map.of("json.fail.invalid.schema", true));
        byte[] start = framed(id, "{\"x\":1234567890}");
        Random random = new Random(53);

        for (int run = 0; run < 20_000; run++) {
            byte[] garbage = start.clone();
            garbage[5 + random.nextInt(start.length - 5)] = (byte) random.nextInt();
            garbage = Arrays.copyOf(garbage, 5 + random.nextInt(start.length));
            assertThat(valueOrRefusal(serde, garbage)).isInstanceOfAny(Map.class, SerdeException.class);
        }
    }

    @Test
    void serialize_manyThreadsAndManyEnvelopes_allGetTheirOwnSchemas() {
        RecordSerde serde = serde(Map.of("json.fail.invalid.schema", true));

        List<Object> wrong = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> {
                    ObjectNode envelope = JSON.createObjectNode();
                    envelope.putObject("schema").put("title", "Kind" + i % 20).put("type", "integer");
                    Object back = serde.deserialize(serde.serialize(subject + i % 20, envelope.put("payload", i)));
                    return back.equals(i) ? "right" : back;
                })
                .filter(result -> !result.equals("right"))
                .toList();

        assertThat(wrong).isEmpty();
    }

    record Point(int x) {}
}
