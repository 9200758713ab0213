package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ServedRegistry.class)
class TagApiTest {

    private static final String CARD =
            "{\"type\":\"record\",\"name\":\"Order\",\"fields\":[{\"name\":\"card\",\"type\":\"string\"}]}";
    private static final String TAGGED = CARD.replace("\"string\"", "\"string\",\"confluent:tags\":[\"PII\",\"CARD\"]");
    private static final String FIELD = tags("Order.card", "sr_field", "PII");

    private final Api api;

    TagApiTest(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "AVRO|{\"type\":\"record\",\"name\":\"M\",\"fields\":[{\"name\":\"f\",\"type\":\"int\"}]}|M|M.f",
                "JSON|{\"type\":\"object\",\"properties\":{\"f\":{\"type\":\"integer\"}}}|object|.object.f",
                "PROTOBUF|syntax = \"proto3\"; package p; message M { int32 f = 1; }|p.M|.p.M.f"
            })
    void tags_ofEveryFormat_areAddedFoundPropagatedAndRemoved(String type, String schema, String record, String field) {
        String subject = "formats-" + type;
        api.register(subject, type, schema);
        String added = "[" + tags(record, "sr_record", "R") + "," + tags(field, "sr_field", "F") + "]";
        String found = added.replace("\".", "\"");

        Answer tagged = api.post("/subjects/" + subject + "/versions/1/tags", "{\"tagsToAdd\":" + added + "}");
        assertThat(tagged.json().get("version").asInt()).as(tagged.toString()).isEqualTo(2);
        assertThat(read(subject, "findTags=*").get("schemaTags")).hasToString(found);
        assertThat(api.get("/schemas/ids/" + tagged.json().get("id") + "?findTags=R&findTags=F")
                        .json()
                        .get("schemaTags"))
                .hasToString(found);

        Answer again =
                api.post("/subjects/" + subject + "/versions", body(schema, type, "\"propagateSchemaTags\":true"));
        assertThat(again.json().get("version").asInt()).isEqualTo(2);
        Answer removed = api.post("/subjects/" + subject + "/versions/2/tags", "{\"tagsToRemove\":" + added + "}");
        assertThat(removed.status()).isEqualTo(200);
        assertThat(api.get("/schemas/ids/" + removed.json().get("id") + "?findTags=*")
                        .json()
                        .has("schemaTags"))
                .isFalse();
    }

    @Test
    void tags_thatAreTooLongForSoManyPropertiesOfOneName_areRefused() {
        api.register("ambiguous", "JSON", ambiguous(12));
        String tags = tags("object" + ".a".repeat(12), "sr_field", "x".repeat(10_000));

        Answer refused = api.post("/subjects/ambiguous/versions/1/tags", "{\"tagsToAdd\":[" + tags + "]}");
        assertThat(refused.json().get("error_code").asInt())
                .as(refused.toString())
                .isEqualTo(42201);
        assertThat(refused.toString()).contains("10000000").hasSizeLessThan(1_000);
    }

    /** A schema whose properties lead to a path of so many {@code a} in 2 to the power of one less ways. */
    private static String ambiguous(int steps) {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(i -> "\"a" + ".a".repeat(i - 1) + "\":" + ambiguous(steps - i))
                .collect(Collectors.joining(",", "{\"properties\":{", "}}"));
    }

    @Test
    void read_withSomeTags_tellsOfTheseAlone() {
        api.register("some", TAGGED);

        assertThat(read("some", "").has("schemaTags")).isFalse();
        assertThat(read("some", "findTags=").has("schemaTags")).isFalse();
        assertThat(read("some", "findTags=OTHER").has("schemaTags")).isFalse();
        assertThat(read("some", "findTags=OTHER,CARD").get("schemaTags"))
                .hasToString("[" + FIELD.replace("PII", "CARD") + "]");
        assertThat(read("some", "findTags=OTHER&findTags=CARD,PII").get("schemaTags"))
                .hasToString("[" + FIELD.replace("PII\"", "PII\",\"CARD\"") + "]");
    }

    @Test
    void readById_withAndWithoutTags_doesNotMixTheAnswersUp() {
        String target = "/schemas/ids/" + api.register("mixed", TAGGED).json().get("id") + "?subject=mixed";

        assertThat(api.get(target).json().has("schemaTags")).isFalse();
        assertThat(api.get(target + "&findTags=*").json().get("schemaTags")).hasSize(1);
        assertThat(api.get(target).json().has("schemaTags")).isFalse();
    }

    @Test
    void register_withTags_answersTheTaggedSchema() {
        Answer answer = api.post(
                "/subjects/added/versions",
                body(CARD, "AVRO", "\"schemaTagsToAdd\":[" + FIELD + "],\"schemaTagsToRemove\":[]"));

        assertThat(answer.json().get("schema").asText()).isEqualTo(TAGGED.replace(",\"CARD\"", ""));
    }

    @Test
    void tag_withRulesAndMetadata_changesTheContract() {
        api.register("contract", CARD);
        String rules =
                "{\"domainRules\":[{\"name\":\"mask\",\"kind\":\"TRANSFORM\",\"mode\":\"READ\",\"type\":\"CEL\"}]}";

        Answer merged = api.post(
                "/subjects/contract/versions/latest/tags",
                "{\"newVersion\":2,\"metadata\":{\"properties\":{\"a\":\"b\"}},\"rulesToMerge\":" + rules + "}");
        Answer removed =
                api.post("/subjects/contract/versions/latest/tags", "{\"rulesToRemove\":[\"mask\",\"other\"]}");

        assertThat(merged.json().at("/ruleSet/domainRules/0/name").asText()).isEqualTo("mask");
        assertThat(merged.json().at("/metadata/properties")).hasToString("{\"a\":\"b\",\"confluent:version\":\"2\"}");
        assertThat(removed.json().at("/metadata/properties")).hasToString("{\"a\":\"b\",\"confluent:version\":\"3\"}");
        assertThat(removed.json().path("ruleSet")).isEmpty();
        assertThat(api.post(
                        "/subjects/contract/versions/1/tags",
                        "{\"ruleSet\":" + rules + ",\"rulesToRemove\":[\"mask\"]}"))
                .hasToString("422 {\"error_code\":42210,\"message\":"
                        + "\"ruleSet should be omitted if specifying rulesToMerge or rulesToRemove\"}");
    }

    @Test
    void tag_whatIsNotThere_isRefused() {
        api.register("refused", CARD);

        assertThat(error(api.post("/subjects/nothing/versions/1/tags", "{}"))).isEqualTo(40401);
        assertThat(error(api.post("/subjects/refused/versions/2/tags", "{}"))).isEqualTo(40402);
        assertThat(error(api.post("/subjects/refused/versions/0/tags", "{}"))).isEqualTo(42202);
        assertThat(error(api.post("/subjects/refused/versions/1/tags", "{\"newVersion\":7}")))
                .isEqualTo(42201);
        assertThat(error(api.post("/subjects/refused/versions/1/tags", "{\"tagsToAdd\":[{\"tags\":[\"PII\"]}]}")))
                .isEqualTo(400);
        assertThat(error(api.post("/subjects/refused/versions/1/tags", "{\"tagsToAdd\":[null]}")))
                .isEqualTo(400);
        assertThat(api.post(
                        "/subjects/refused/versions/1/tags",
                        "{\"tagsToAdd\":[" + tags("Order.name", "sr_field", "PII") + "]}"))
                .hasToString(
                        "422 {\"error_code\":42201,\"message\":\"The schema itself has no sr_field 'Order.name' that"
                                + " could have tags, or several; /openapi.yaml says how entities are named\"}");
        assertThat(api.get("/subjects/refused/versions")).hasToString("200 [1]");
    }

    @Test
    void findTags_namesThatAreTooLongTogether_areRefused() {
        String fields = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"name\":\"f" + i + "\",\"type\":\"int\"}")
                .collect(Collectors.joining(","));
        Answer registered = api.register(
                "long",
                "{\"type\":\"record\",\"name\":\"M\",\"namespace\":\"" + "n".repeat(500_000) + "\",\"fields\":["
                        + fields + "]}");

        assertThat(registered.status()).isEqualTo(200);
        assertThat(error(api.get("/subjects/long/versions/1?findTags=*"))).isEqualTo(42201);
        assertThat(error(api.get("/schemas/ids/" + registered.json().get("id") + "?findTags=*")))
                .isEqualTo(42201);
        assertThat(error(api.post("/subjects/long/versions/1/tags", "{\"tagsToAdd\":[" + FIELD + "]}")))
                .isEqualTo(42201);
    }

    private JsonNode read(String subject, String query) {
        return api.get("/subjects/" + subject + "/versions/latest?" + query).json();
    }

    private static int error(Answer answer) {
        return answer.json().get("error_code").asInt();
    }

    private static String body(String schema, String type, String more) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        String said = body.put("schema", schema).put("schemaType", type).toString();
        return said.substring(0, said.length() - 1) + "," + more + "}";
    }

    private static String tags(String path, String type, String tag) {
        return "{\"schemaEntity\":{\"entityPath\":\"" + path + "\",\"entityType\":\"" + type + "\"},\"tags\":[\"" + tag
                + "\"]}";
    }
}
