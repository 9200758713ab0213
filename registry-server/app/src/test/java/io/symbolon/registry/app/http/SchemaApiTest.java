package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServedRegistry.class)
class SchemaApiTest {

    private final Api api;

    SchemaApiTest(Api api) {
        this.api = api;
    }

    @Test
    void byId_answersTheSchemaWithoutTheId() {
        int id = id("by-id", "\"int\"");

        JsonNode answer = api.get("/schemas/ids/" + id).json();

        assertThat(answer.get("schema").asText()).isEqualTo("\"int\"");
        assertThat(answer.get("subject").asText()).isEqualTo("by-id");
        assertThat(answer.get("version").asInt()).isEqualTo(1);
        assertThat(answer.has("id")).isFalse();
        assertThat(api.get("/schemas/ids/" + id + "/schema")).hasToString("200 \"int\"");
    }

    @Test
    void byId_withSubject_answersAsRegisteredThere() {
        int id = id("subject-one", "\"bytes\"");
        id("subject-other", "\"string\"");
        assertThat(id("subject-other", "\"bytes\"")).isEqualTo(id);

        assertThat(registeredAs(id, "subject-other")).isEqualTo("subject-other 2");
        assertThat(registeredAs(id, "subject-one")).isEqualTo("subject-one 1");
        assertThat(registeredAs(id, "")).isEqualTo("subject-one 1");
        assertThat(registeredAs(id, "subject-unknown")).isEqualTo("subject-one 1");
    }

    @Test
    void byId_inAContext_isAnotherSchema() {
        id("default-context", "\"double\"");
        int id = id(":.other:subject", "\"float\"");

        assertThat(api.get("/schemas/ids/" + id + "?subject=:.other:")
                        .json()
                        .get("schema")
                        .asText())
                .isEqualTo("\"float\"");
        assertThat(api.get("/schemas/ids/" + id + "/subjects?subject=%3A.other%3A"))
                .hasToString("200 [\":.other:subject\"]");
        assertThat(api.get("/schemas/ids/" + id + "?subject=:.other:unknown").status())
                .isEqualTo(404);
    }

    @Test
    void byId_softDeleted_isStillAnswered() {
        int id = id("deleted", "{\"type\":\"enum\",\"name\":\"Deleted\",\"symbols\":[\"A\"]}");
        assertThat(api.get("/schemas/ids/" + id).json().get("deleted").asBoolean())
                .isFalse();
        api.delete("/subjects/deleted");

        assertThat(api.get("/schemas/ids/" + id).json().get("deleted").asBoolean())
                .isTrue();
        assertThat(api.get("/schemas/ids/" + id + "/subjects?deleted=true")).hasToString("200 [\"deleted\"]");

        api.delete("/subjects/deleted?permanent=true");
        assertThat(api.get("/schemas/ids/" + id).status()).isEqualTo(404);
    }

    @Test
    void byId_withTheHighestId_tellsItOfTheSameContext() {
        int id = id(":.highest:a", "\"float\"");
        int highest = id(":.highest:a", "\"double\"");

        assertThat(api.get("/schemas/ids/" + id + "?subject=:.highest:&fetchMaxId=true")
                        .json()
                        .get("maxId")
                        .asInt())
                .isEqualTo(highest);
        assertThat(api.get("/schemas/ids/" + id + "?subject=:.highest:&fetchMaxId=false")
                        .json()
                        .has("maxId"))
                .isFalse();
    }

    @Test
    void subjectsAndVersions_ofAnId_namesTheNewestOfEach() {
        String schema = "{\"type\":\"enum\",\"name\":\"Places\",\"symbols\":[\"A\"]}";
        int id = id("place-a", schema);
        id("place-b", schema);
        api.delete("/subjects/place-a/versions/1");
        id("place-a", schema);

        assertThat(api.get("/schemas/ids/" + id + "/subjects")).hasToString("200 [\"place-a\",\"place-b\"]");
        assertThat(api.get("/schemas/ids/" + id + "/versions"))
                .hasToString("200 [{\"subject\":\"place-a\",\"version\":2},{\"subject\":\"place-b\",\"version\":1}]");
        assertThat(api.get("/schemas/ids/" + id + "/versions?offset=1"))
                .hasToString("200 [{\"subject\":\"place-b\",\"version\":1}]");
        assertThat(api.get("/schemas/ids/999999/subjects"))
                .hasToString("404 {\"error_code\":40403,\"message\":\"Schema not found\"}");
        assertThat(api.get("/schemas/ids/999999/versions"))
                .hasToString("404 {\"error_code\":40403,\"message\":\"Schema not found\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "0", "-1", "2147483647", "2147483648", "abc", "1e3", "1.0"})
    void byId_noSuchId_isNotFound(String id) {
        String refusal = "404 {\"error_code\":40403,\"message\":\"Schema " + id + " not found\"}";

        assertThat(api.get("/schemas/ids/" + id)).hasToString(refusal);
        assertThat(api.get("/schemas/ids/" + id + "/schema")).hasToString(refusal);
    }

    @Test
    void types_areThoseOnTheClassPath() {
        assertThat(api.get("/schemas/types")).hasToString("200 [\"AVRO\",\"JSON\",\"PROTOBUF\"]");
    }

    private String registeredAs(int id, String subject) {
        JsonNode answer = api.get("/schemas/ids/" + id + "?subject=" + subject).json();
        return answer.get("subject").asText() + " " + answer.get("version").asInt();
    }

    private int id(String subject, String schema) {
        api.put("/config/" + subject, "{\"compatibility\": \"NONE\"}");
        return api.register(subject, schema).json().get("id").asInt();
    }
}
