package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ServedRegistry.class)
class VersionApiTest {

    private static final String USER = "{\"type\":\"record\",\"name\":\"User\",\"fields\":[]}";
    private static final String USER_WITH_AGE =
            "{\"type\":\"record\",\"name\":\"User\",\"fields\":[{\"name\":\"age\",\"type\":\"int\"}]}";
    private static final String NOTHING_THERE =
            "404 {\"error_code\":40401,\"message\":\"Subject 'nothing' not found.\"}";

    private final Api api;

    VersionApiTest(Api api) {
        this.api = api;
    }

    @Test
    void register_newSchema_answersAllThatIsStored() {
        JsonNode answer = api.register("new", USER).json();

        assertThat(answer.get("version").asInt()).isEqualTo(1);
        assertThat(answer.get("id").asInt()).isPositive();
        assertThat(answer.get("guid").asText()).hasSize(36);
        assertThat(answer.get("schemaType").asText()).isEqualTo("AVRO");
        assertThat(answer.get("schema").asText()).isEqualTo(USER);
        assertThat(answer.has("subject")).isFalse();
        assertThat(answer.has("references")).isFalse();
    }

    @Test
    void register_sameSchemaTwice_answersTheSame() {
        Answer first = api.register("twice", USER);

        assertThat(api.register("twice", " " + USER + " ")).hasToString(first.toString());
        assertThat(api.register("twice-elsewhere", USER).json().get("id"))
                .isEqualTo(first.json().get("id"));
        assertThat(api.get("/subjects/twice/versions")).hasToString("200 [1]");
    }

    @Test
    void register_incompatibleSchema_isRefusedWithDetails() {
        api.register("incompatible", USER);

        Answer answer = api.register("incompatible", USER_WITH_AGE);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("error_code").asInt()).isEqualTo(40901);
        assertThat(answer.json().get("message").asText())
                .startsWith("Schema being registered is incompatible with an earlier schema for subject"
                        + " \"incompatible\", details: [")
                .contains("READER_FIELD_MISSING_DEFAULT_VALUE")
                .contains("{oldSchemaVersion: 1}");
        assertThat(api.get("/subjects/incompatible/versions")).hasToString("200 [1]");
    }

    @Test
    void register_withReferences_keepsThem() {
        api.register("address", "{\"type\":\"record\",\"name\":\"Address\",\"fields\":[]}");

        Answer answer = api.post(
                "/subjects/person/versions",
                "{\"schema\": \"{\\\"type\\\": \\\"record\\\", \\\"name\\\": \\\"Person\\\", \\\"fields\\\":"
                        + " [{\\\"name\\\": \\\"home\\\", \\\"type\\\": \\\"Address\\\"}]}\", \"references\":"
                        + " [{\"name\": \"Address\", \"subject\": \"address\", \"version\": -1}]}");

        assertThat(answer.json().get("references"))
                .hasToString("[{\"name\":\"Address\",\"subject\":\"address\",\"version\":1}]");
    }

    @Test
    void register_withUnknownMembers_ignoresThem() {
        assertThat(api.post("/subjects/unknown/versions", "{\"schema\": \"\\\"int\\\"\", \"colour\": {\"red\": NaN}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void register_underASubjectOfAContext_hasIdsOfItsOwn() {
        JsonNode answer = api.register("%3A.island%3Aorders", USER).json();

        assertThat(answer.get("id").asInt()).isEqualTo(1);
        assertThat(api.get("/subjects/:.island:orders/versions/1")
                        .json()
                        .get("subject")
                        .asText())
                .isEqualTo(":.island:orders");
    }

    @Test
    void list_ofDeletedVersions_asWanted() {
        api.register("history", "\"int\"");
        api.register("history", "\"long\"");
        api.delete("/subjects/history/versions/1");

        assertThat(api.get("/subjects/history/versions")).hasToString("200 [2]");
        assertThat(api.get("/subjects/history/versions?deleted=true")).hasToString("200 [1,2]");
        assertThat(api.get("/subjects/history/versions?deletedOnly=true")).hasToString("200 [1]");
        assertThat(api.get("/subjects/history/versions?deletedAsNegative=true")).hasToString("200 [-1,2]");
        assertThat(api.get("/subjects/history/versions?deleted=true&offset=1&limit=5"))
                .hasToString("200 [2]");
        assertThat(api.get("/subjects/nothing/versions")).hasToString(NOTHING_THERE);
    }

    @Test
    void read_byNumberAndAsLatest_answersThatVersion() {
        api.register("read", "\"int\"");
        api.register("read", "\"long\"");

        assertThat(api.get("/subjects/read/versions/1").json().get("schema").asText())
                .isEqualTo("\"int\"");
        for (String latest : new String[] {"2", "latest", "LATEST", "-1"}) {
            JsonNode answer = api.get("/subjects/read/versions/" + latest).json();
            assertThat(answer.get("version").asInt()).isEqualTo(2);
            assertThat(answer.get("schema").asText()).isEqualTo("\"long\"");
        }
        assertThat(api.get("/subjects/read/versions/2/schema")).hasToString("200 \"long\"");
    }

    @Test
    void read_whatIsNotThere_saysWhat() {
        api.register("read-one", "\"int\"");

        assertThat(api.get("/subjects/nothing/versions/1")).hasToString(NOTHING_THERE);
        assertThat(api.get("/subjects/nothing/versions/latest/schema")).hasToString(NOTHING_THERE);
        assertThat(api.get("/subjects/read-one/versions/2"))
                .hasToString("404 {\"error_code\":40402,\"message\":\"Version 2 not found.\"}");
    }

    @Test
    void delete_inTwoSteps_takesTheVersionAway() {
        api.register("delete", "\"int\"");
        api.register("delete", "\"long\"");

        assertThat(api.delete("/subjects/delete/versions/1?permanent=true"))
                .hasToString("404 {\"error_code\":40407,\"message\":"
                        + "\"Subject 'delete' Version 1 was not deleted first before being permanently deleted\"}");
        assertThat(api.delete("/subjects/delete/versions/1")).hasToString("200 1");
        assertThat(api.get("/subjects/delete/versions/1").status()).isEqualTo(404);
        assertThat(api.get("/subjects/delete/versions/1?deleted=true")
                        .json()
                        .get("deleted")
                        .asBoolean())
                .isTrue();
        assertThat(api.delete("/subjects/delete/versions/1"))
                .hasToString("404 {\"error_code\":40406,\"message\":"
                        + "\"Subject 'delete' Version 1 was soft deleted.Set permanent=true to delete permanently\"}");
        assertThat(api.delete("/subjects/delete/versions/1?permanent=true")).hasToString("200 1");
        assertThat(api.delete("/subjects/delete/versions/latest")).hasToString("200 2");
        assertThat(api.delete("/subjects/delete/versions/7"))
                .hasToString("404 {\"error_code\":40402,\"message\":\"Version 7 not found.\"}");
        assertThat(api.delete("/subjects/nothing/versions/1")).hasToString(NOTHING_THERE);
    }

    @Test
    void referrers_ofAVersion_areTheIdsOfThoseThatReferToIt() {
        api.register("wanted", "{\"type\":\"record\",\"name\":\"Wanted\",\"fields\":[]}");
        int second = referring("wanted-by-2", "\"Wanted\"");
        int first = referring("wanted-by-1", "{\"type\":\"array\",\"items\":\"Wanted\"}");
        referring("wanted-by-1-too", "\"Wanted\"");

        assertThat(api.get("/subjects/wanted/versions/1/referencedby"))
                .hasToString("200 [" + second + "," + first + "]");
        assertThat(api.get("/subjects/wanted/versions/latest/referencedby?offset=1"))
                .hasToString("200 [" + first + "]");

        api.delete("/subjects/wanted-by-1");
        assertThat(api.get("/subjects/wanted/versions/1/referencedby")).hasToString("200 [" + second + "]");
        assertThat(api.get("/subjects/wanted/versions/1/referencedby?deleted=true"))
                .hasToString("200 [" + second + "," + first + "]");
    }

    @Test
    void referrers_ofWhatIsNotThere_areNotFound() {
        api.register("unwanted", "\"int\"");

        assertThat(api.get("/subjects/unwanted/versions/1/referencedby")).hasToString("200 []");
        assertThat(errorCode(api.get("/subjects/unwanted/versions/2/referencedby")))
                .isEqualTo(40402);
        assertThat(errorCode(api.get("/subjects/nobody-has-this/versions/1/referencedby")))
                .isEqualTo(40401);
        assertThat(errorCode(api.get("/subjects/unwanted/versions/0/referencedby")))
                .isEqualTo(42202);
    }

    @Test
    void references_qualified_haveTheContextOutsideOfTheDefaultOne() {
        api.register(":.refs:target", "{\"type\":\"record\",\"name\":\"Target\",\"fields\":[]}");
        Answer registered = api.post("/subjects/:.refs:source/versions", """
                {"schema": "\\"Target\\"", "references": [{"name": "Target", "subject": "target", "version": 1}]}""");
        String byId = "/schemas/ids/" + registered.json().get("id") + "?subject=:.refs:";

        assertThat(referenced(byId)).isEqualTo("target");
        assertThat(referenced(byId + "&referenceFormat=qualified")).isEqualTo(":.refs:target");
        assertThat(referenced("/subjects/:.refs:source/versions/1")).isEqualTo("target");
        assertThat(referenced("/subjects/:.refs:source/versions/1?referenceFormat=qualified"))
                .isEqualTo(":.refs:target");
    }

    private String referenced(String target) {
        return api.get(target).json().at("/references/0/subject").asText();
    }

    private int referring(String subject, String schema) {
        ObjectNode body = new ObjectMapper().createObjectNode().put("schema", schema);
        body.putArray("references")
                .addObject()
                .put("name", "Wanted")
                .put("subject", "wanted")
                .put("version", -1);
        return api.post("/subjects/" + subject + "/versions", body.toString())
                .json()
                .get("id")
                .asInt();
    }

    private static int errorCode(Answer answer) {
        return answer.json().get("error_code").asInt();
    }
}
