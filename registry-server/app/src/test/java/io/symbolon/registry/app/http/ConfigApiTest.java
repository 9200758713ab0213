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
}
