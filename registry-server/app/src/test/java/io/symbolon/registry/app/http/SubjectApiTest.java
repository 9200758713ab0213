package io.symbolon.registry.app.http;

import static io.symbolon.registry.app.http.Api.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ServedRegistry.class)
class SubjectApiTest {

    private final Api api;

    SubjectApiTest(Api api) {
        this.api = api;
    }

    @Test
    void list_withPrefixes_answersThoseThatMatch() {
        api.register("list-b", "\"int\"");
        api.register("list-a", "\"int\"");
        api.register(":.lists:list-c", "\"int\"");
        api.register("list-gone", "\"int\"");
        api.delete("/subjects/list-gone");

        assertThat(api.get("/subjects?subjectPrefix=list-")).hasToString("200 [\"list-a\",\"list-b\"]");
        assertThat(api.get("/subjects?subjectPrefix=:*:list-"))
                .hasToString("200 [\"list-a\",\"list-b\",\":.lists:list-c\"]");
        assertThat(api.get("/subjects?subjectPrefix=:.lists:")).hasToString("200 [\":.lists:list-c\"]");
        assertThat(api.get("/subjects?subjectPrefix=list-&deleted=true"))
                .hasToString("200 [\"list-a\",\"list-b\",\"list-gone\"]");
        assertThat(api.get("/subjects?subjectPrefix=list-&deletedOnly=true")).hasToString("200 [\"list-gone\"]");
        assertThat(api.get("/subjects").body()).contains("\":.lists:list-c\"");
        assertThat(api.get("/subjects?subjectPrefix=").body()).doesNotContain("list-c");
    }

    @Test
    void list_withOffsetAndLimit_answersThatPart() {
        for (String name : new String[] {"page-a", "page-b", "page-c"}) {
            api.register(name, "\"int\"");
        }

        assertThat(api.get("/subjects?subjectPrefix=page&offset=1&limit=1")).hasToString("200 [\"page-b\"]");
        assertThat(api.get("/subjects?subjectPrefix=page&offset=2&limit=-1")).hasToString("200 [\"page-c\"]");
        assertThat(api.get("/subjects?subjectPrefix=page&offset=9&limit=2147483647"))
                .hasToString("200 []");
    }

    @Test
    void list_wrongNumbers_isRefused() {
        assertThat(api.get("/subjects?offset=-1"))
                .hasToString("400 {\"error_code\":400,\"message\":"
                        + "\"The query parameter 'offset' must not be negative, but is -1\"}");
        assertThat(api.get("/subjects?limit=2147483648"))
                .hasToString("400 {\"error_code\":400,\"message\":"
                        + "\"The query parameter 'limit' must be a whole number below 2^31, but is '2147483648'\"}");
    }

    @Test
    void lookUp_registeredSchema_answersItsVersion() {
        api.register("look-up", "\"int\"");

        Answer answer = api.post("/subjects/look-up", request("{\"type\": \"int\"}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("subject").asText()).isEqualTo("look-up");
        assertThat(answer.json().get("version").asInt()).isEqualTo(1);
        assertThat(answer.json().get("schema").asText()).isEqualTo("\"int\"");
        assertThat(answer.json().get("schemaType").asText()).isEqualTo("AVRO");
        assertThat(answer.json().get("deleted").asBoolean()).isFalse();
    }

    @Test
    void lookUp_whatIsNotThere_tellsWhetherTheSubjectIs() {
        api.register("look-up-other", "\"int\"");

        assertThat(api.post("/subjects/look-up-nowhere", request("\"int\"")))
                .hasToString("404 {\"error_code\":40401,\"message\":\"Subject 'look-up-nowhere' not found.\"}");
        assertThat(api.post("/subjects/look-up-other", request("\"long\"")))
                .hasToString("404 {\"error_code\":40403,\"message\":\"Schema not found\"}");
    }

    @Test
    void lookUp_softDeleted_isFoundOnlyIfThoseCount() {
        api.register("look-up-deleted", "\"int\"");
        api.delete("/subjects/look-up-deleted");

        assertThat(api.post("/subjects/look-up-deleted", request("\"int\""))
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(40401);
        assertThat(api.post("/subjects/look-up-deleted?deleted=true", request("\"int\""))
                        .json()
                        .get("deleted")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void lookUp_invalidSchema_isRefused() {
        api.register("look-up-invalid", "\"int\"");

        Answer answer = api.post("/subjects/look-up-invalid", request("\"nonsense\""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("error_code").asInt()).isEqualTo(42201);
        assertThat(answer.json().get("message").asText()).startsWith("Invalid schema of type AVRO, details: ");
    }

    @Test
    void delete_inTwoSteps_takesTheSubjectAway() {
        api.register("delete", "\"int\"");
        api.register("delete", "\"long\"");

        assertThat(api.delete("/subjects/delete?permanent=true"))
                .hasToString("404 {\"error_code\":40405,\"message\":"
                        + "\"Subject 'delete' was not deleted first before being permanently deleted\"}");
        assertThat(api.delete("/subjects/delete")).hasToString("200 [1,2]");
        assertThat(api.delete("/subjects/delete"))
                .hasToString("404 {\"error_code\":40404,\"message\":"
                        + "\"Subject 'delete' was soft deleted.Set permanent=true to delete permanently\"}");
        assertThat(api.delete("/subjects/delete?permanent=true")).hasToString("200 [1,2]");
        assertThat(api.delete("/subjects/delete"))
                .hasToString("404 {\"error_code\":40401,\"message\":\"Subject 'delete' not found.\"}");
    }

    @Test
    void delete_whatOthersReferTo_isRefused() {
        api.register("referred", "{\"type\":\"record\",\"name\":\"Referred\",\"fields\":[]}");
        api.post(
                "/subjects/referrer/versions",
                "{\"schema\": \"\\\"Referred\\\"\", \"references\": [{\"name\": \"Referred\", \"subject\": \"referred\","
                        + " \"version\": 1}]}");

        assertThat(api.delete("/subjects/referred"))
                .hasToString("422 {\"error_code\":42206,\"message\":\"One or more references exist to the schema"
                        + " {magic=1,keytype=SCHEMA,subject=referred,version=1}.\"}");
    }

    @Test
    void withMetadata_answersTheNewestVersionThatHasAllProperties() {
        owned("owned", "\"int\"", "shop", "gold");
        owned("owned", "\"long\"", "shop", "tin");
        owned("owned", "\"double\"", "bank", "tin");

        assertThat(version("/subjects/owned/metadata")).isEqualTo(3);
        assertThat(version("/subjects/owned/metadata?key=owner&value=shop")).isEqualTo(2);
        assertThat(version("/subjects/owned/metadata?key=owner&value=shop&key=class&value=gold"))
                .isEqualTo(1);
        assertThat(api.get("/subjects/owned/metadata?key=owner&value=nobody"))
                .hasToString("404 {\"error_code\":40403,\"message\":\"Schema not found\"}");
        assertThat(api.get("/subjects/owned-not/metadata?key=owner&value=shop"))
                .hasToString("404 {\"error_code\":40401,\"message\":\"Subject 'owned-not' not found.\"}");

        api.delete("/subjects/owned/versions/2");
        assertThat(version("/subjects/owned/metadata?key=owner&value=shop")).isEqualTo(1);
        assertThat(version("/subjects/owned/metadata?key=owner&value=shop&deleted=true"))
                .isEqualTo(2);
    }

    @Test
    void withMetadata_keyWithoutValue_isRefused() {
        assertThat(api.get("/subjects/owned/metadata?key=owner"))
                .hasToString("400 {\"error_code\":400,\"message\":"
                        + "\"The query has 1 parameters 'key' and 0 parameters 'value'; each key needs a value\"}");
    }

    private int version(String target) {
        return api.get(target).json().get("version").asInt();
    }

    private void owned(String subject, String schema, String owner, String rank) {
        ObjectNode body = new ObjectMapper().createObjectNode().put("schema", schema);
        body.putObject("metadata").putObject("properties").put("owner", owner).put("class", rank);
        assertThat(api.post("/subjects/" + subject + "/versions", body.toString())
                        .status())
                .isEqualTo(200);
    }
}
