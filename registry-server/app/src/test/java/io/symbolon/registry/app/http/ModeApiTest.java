package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ServedRegistry.class)
class ModeApiTest {

    private final Api api;

    ModeApiTest(Api api) {
        this.api = api;
    }

    @Test
    void wholeRegistry_setAndRemoved_answersWhatHolds() {
        assertThat(api.get("/mode")).hasToString("200 {\"mode\":\"READWRITE\"}");
        assertThat(api.put("/mode", "{\"mode\": \"readonly\"}")).hasToString("200 {\"mode\":\"READONLY\"}");
        assertThat(api.get("/mode/anything?defaultToGlobal=true")).hasToString("200 {\"mode\":\"READONLY\"}");
        assertThat(api.register("anything", "\"int\""))
                .hasToString("422 {\"error_code\":42205,\"message\":"
                        + "\"Subject anything in context  is in read-only mode\"}");
        assertThat(api.delete("/mode")).hasToString("200 {\"mode\":\"READONLY\"}");
        assertThat(api.get("/mode")).hasToString("200 {\"mode\":\"READWRITE\"}");
    }

    @Test
    void subject_withoutItsOwn_hasNoMode() {
        assertThat(api.get("/mode/bare"))
                .hasToString("404 {\"error_code\":40409,\"message\":"
                        + "\"Subject 'bare' does not have subject-level mode configured\"}");
        assertThat(api.delete("/mode/bare"))
                .hasToString("404 {\"error_code\":40401,\"message\":\"Subject 'bare' not found.\"}");
    }

    @Test
    void change_toNull_takesTheModeAway() {
        api.put("/mode/cleared", "{\"mode\": \"READONLY\"}");

        assertThat(api.put("/mode/cleared", "{\"mode\": null}")).hasToString("200 {}");
        assertThat(api.get("/mode/cleared").status()).isEqualTo(404);
    }

    @Test
    void change_toWhatIsNoMode_isRefused() {
        assertThat(api.put("/mode/x", "{\"mode\": \"ASLEEP\"}"))
                .hasToString("422 {\"error_code\":42204,\"message\":"
                        + "\"Invalid mode. Valid values are READWRITE, READONLY, IMPORT and FORWARD.\"}");
        assertThat(api.put("/mode/x", "{\"mode\": \"FORWARD\"}"))
                .hasToString("422 {\"error_code\":42204,\"message\":\"Forward mode only supported on global level\"}");
    }

    @Test
    void change_toImport_needsNothingThereOrForce() {
        api.register("import", "\"int\"");

        assertThat(api.put("/mode/import", "{\"mode\": \"IMPORT\"}")
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42205);
        assertThat(api.put("/mode/import?force=true", "{\"mode\": \"IMPORT\"}"))
                .hasToString("200 {\"mode\":\"IMPORT\"}");
        assertThat(api.register("import", "\"long\"").json().get("error_code").asInt())
                .isEqualTo(42205);
        assertThat(api.post("/subjects/import/versions", "{\"schema\": \"\\\"long\\\"\", \"id\": 4711, \"version\": 9}")
                        .json()
                        .get("id")
                        .asInt())
                .isEqualTo(4711);
        assertThat(api.get("/subjects/import/versions")).hasToString("200 [1,9]");
        assertThat(api.delete("/mode/import")).hasToString("200 {\"mode\":\"IMPORT\"}");
    }
}
