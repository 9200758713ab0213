package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ServedRegistry.class)
class ConfigApiTest {

    private final Api api;

    ConfigApiTest(Api api) {
        this.api = api;
    }

    @Test
    void wholeRegistry_changedAndRemoved_answersWhatHolds() {
        assertThat(api.get("/config")).hasToString("200 {\"compatibilityLevel\":\"BACKWARD\"}");
        assertThat(api.put("/config", "{\"compatibility\": \"full\"}")).hasToString("200 {\"compatibility\":\"FULL\"}");
        assertThat(api.get("/config/")).hasToString("200 {\"compatibilityLevel\":\"FULL\"}");
        assertThat(api.get("/config/anything?defaultToGlobal=true"))
                .hasToString("200 {\"compatibilityLevel\":\"FULL\"}");
        assertThat(api.delete("/config")).hasToString("200 {\"compatibilityLevel\":\"FULL\"}");
        assertThat(api.get("/config/:.:")).hasToString("200 {\"compatibilityLevel\":\"BACKWARD\"}");
    }

    @Test
    void change_isPartial_andNullClears() {
        api.put("/config/partial", "{\"compatibility\": \"FORWARD\", \"unknown\": [1]}");

        assertThat(api.put("/config/partial", "{\"normalize\": true}"))
                .hasToString("200 {\"normalize\":true,\"compatibility\":\"FORWARD\"}");
        assertThat(api.put("/config/partial", "{\"compatibility\": null}")).hasToString("200 {\"normalize\":true}");
        assertThat(api.get("/config/partial")).hasToString("200 {\"normalize\":true}");
        assertThat(api.put("/config/partial", "{}")).hasToString("200 {\"normalize\":true}");
    }

    @Test
    void subject_withoutItsOwn_isNotConfigured() {
        assertThat(api.get("/config/bare"))
                .hasToString("404 {\"error_code\":40408,\"message\":"
                        + "\"Subject 'bare' does not have subject-level compatibility configured\"}");
        assertThat(api.delete("/config/bare"))
                .hasToString("404 {\"error_code\":40401,\"message\":\"Subject 'bare' not found.\"}");
    }

    @Test
    void subject_configured_isJudgedByThat() {
        api.register("judged", "\"int\"");
        assertThat(api.register("judged", "\"string\"").status()).isEqualTo(409);

        api.put("/config/judged", "{\"compatibility\": \"NONE\"}");
        assertThat(api.register("judged", "\"string\"").status()).isEqualTo(200);
        assertThat(api.delete("/config/judged")).hasToString("200 {\"compatibilityLevel\":\"NONE\"}");
    }

    @Test
    void change_unknownLevelOrPolicy_isRefused() {
        assertThat(api.put("/config", "{\"compatibility\": \"SIDEWARD\"}"))
                .hasToString(
                        "422 {\"error_code\":42203,\"message\":\"Invalid compatibility level. Valid values are none,"
                                + " backward, forward, full, backward_transitive, forward_transitive, and full_transitive\"}");
        assertThat(api.put("/config/x", "{\"compatibilityPolicy\": \"SOFT\"}")
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42203);
    }

    @Test
    void change_wrongType_isRefused() {
        Answer answer = api.put("/config/x", "{\"normalize\": \"perhaps\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error_code").asInt()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("`Boolean` from String \"perhaps\"");
        assertThat(api.put("/config/x", "[]").status()).isEqualTo(400);
    }

    @Test
    void change_inReadOnlyMode_isRefused() {
        api.put("/mode/read-only", "{\"mode\": \"READONLY\"}");

        assertThat(api.put("/config/read-only", "{\"compatibility\": \"NONE\"}")
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42205);
        assertThat(api.delete("/config/read-only").json().get("error_code").asInt())
                .isEqualTo(42205);
    }

    @Test
    void everySetting_isKeptServedAndCleared() {
        String rules =
                "{\"domainRules\":[{\"name\":\"mask\",\"kind\":\"TRANSFORM\",\"mode\":\"WRITE\",\"type\":\"CEL\","
                        + "\"disabled\":false}]}";
        String all = "{\"alias\":\"other\",\"aliasForDeks\":\"deks\",\"normalize\":true,\"validateFields\":true,"
                + "\"validateNewSchemas\":false,\"validateRules\":true,\"compatibility\":\"NONE\","
                + "\"compatibilityPolicy\":\"LENIENT\",\"compatibilityGroup\":\"major\","
                + "\"defaultMetadata\":{\"properties\":{\"a\":\"1\"}},\"overrideMetadata\":{\"tags\":{\"**\":[\"PII\"]}},"
                + "\"defaultRuleSet\":" + rules + ",\"overrideRuleSet\":" + rules + "}";

        assertThat(api.put("/config/whole", all)).hasToString("200 " + all);
        assertThat(api.get("/config/whole"))
                .hasToString("200 " + all.replace("\"compatibility\"", "\"compatibilityLevel\""));
        assertThat(api.put(
                        "/config/whole",
                        "{\"alias\":null,\"normalize\":null,\"compatibility\":null,"
                                + "\"defaultMetadata\":null,\"overrideMetadata\":null,\"defaultRuleSet\":null,"
                                + "\"overrideRuleSet\":null,\"compatibilityPolicy\":null}"))
                .hasToString("200 {\"aliasForDeks\":\"deks\",\"validateFields\":true,\"validateNewSchemas\":false,"
                        + "\"validateRules\":true,\"compatibilityGroup\":\"major\"}");
    }

    @Test
    void aliasOrRuleSet_thatCannotBe_isRefused() {
        assertThat(code(api.put("/config/x", "{\"alias\": \"__GLOBAL\"}"))).isEqualTo(42208);
        assertThat(code(api.put("/config/x", "{\"defaultRuleSet\": {\"domainRules\": [{\"name\": \"r\"}]}}")))
                .isEqualTo(42210);
        assertThat(code(api.put("/config", "{\"overrideRuleSet\": {\"domainRules\": [{\"type\": \"CEL\"}]}}")))
                .isEqualTo(42210);
        assertThat(code(api.put("/config/x", "{\"overrideMetadata\": {\"tags\": 1}}")))
                .isEqualTo(400);
        assertThat(code(api.get("/config/x"))).isEqualTo(40408);
    }

    @Test
    void defaultToGlobal_showsAllThatHoldsForTheSubject() {
        api.put(
                "/contexts/tiers/config",
                "{\"overrideMetadata\": {\"properties\": {\"a\": \"1\"}}, \"alias\": \"ignored\"}");
        api.put("/contexts/tiers/config/s", "{\"validateFields\": true}");

        assertThat(api.get("/contexts/tiers/config/s?defaultToGlobal=true"))
                .hasToString("200 {\"validateFields\":true,\"compatibilityLevel\":\"BACKWARD\","
                        + "\"overrideMetadata\":{\"properties\":{\"a\":\"1\"}}}");
        assertThat(code(api.delete("/contexts/untouched/config"))).isEqualTo(40401);
    }

    @Test
    void defaultAndOverride_shapeWhatIsRegistered() {
        api.put(
                "/config/shaped",
                "{\"defaultMetadata\": {\"properties\": {\"owner\": \"nobody\", \"tier\": \"low\"}},"
                        + " \"overrideMetadata\": {\"properties\": {\"region\": \"eu\"}}}");

        String body = "{\"schema\": \"\\\"int\\\"\", \"metadata\": {\"properties\":"
                + " {\"owner\": \"orders\", \"region\": \"us\"}}}";
        Answer registered = api.post("/subjects/shaped/versions", body);

        assertThat(registered.json().get("metadata"))
                .hasToString("{\"properties\":{\"owner\":\"orders\",\"region\":\"eu\",\"tier\":\"low\"}}");
        assertThat(api.post("/subjects/shaped/versions", body)).hasToString(registered.toString());
        assertThat(api.post("/subjects/shaped", body).json().get("version").asInt())
                .isEqualTo(1);
        assertThat(api.post("/subjects/shaped", Api.request("\"int\""))
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(1);
    }

    private static int code(Answer answer) {
        return answer.json().get("error_code").asInt();
    }
}
