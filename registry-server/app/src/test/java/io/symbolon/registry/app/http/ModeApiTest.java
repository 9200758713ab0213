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

        assertThat(api.put("/mode/import", "{\"mode\": \"IMPORT\"}"))
                .hasToString("422 {\"error_code\":42205,\"message\":\"Cannot import since found existing subjects\"}");
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

    @Test
    void remove_recursively_takesTheModesOfAllSubjectsAlong() {
        api.put("/contexts/deep/mode", "{\"mode\": \"READONLY\"}");
        api.put("/contexts/deep/mode/a", "{\"mode\": \"IMPORT\"}");
        api.put("/contexts/deep/config/a", "{\"normalize\": true}");
        api.put("/contexts/shallow/mode/a", "{\"mode\": \"IMPORT\"}");

        assertThat(api.delete("/mode/:.deep:?recursive=true")).hasToString("200 {\"mode\":\"READONLY\"}");
        assertThat(api.get("/contexts/deep/mode/a").status()).isEqualTo(404);
        assertThat(api.get("/contexts/deep/mode").status()).isEqualTo(404);
        assertThat(api.get("/contexts/deep/config/a").status()).isEqualTo(200);
        assertThat(api.get("/contexts/shallow/mode/a")).hasToString("200 {\"mode\":\"IMPORT\"}");
        assertThat(api.delete("/contexts/deep/mode").status()).isEqualTo(404);
        assertThat(api.delete("/contexts/deep/mode/a?recursive=true")).hasToString("200 {\"mode\":\"READWRITE\"}");
    }

    @Test
    void forward_isForAllContexts_andTakesGivenIdsAlone() {
        assertThat(api.put("/mode/:.__GLOBAL:", "{\"mode\": \"FORWARD\"}")).hasToString("200 {\"mode\":\"FORWARD\"}");
        assertThat(api.get("/mode/forwarded?defaultToGlobal=true")).hasToString("200 {\"mode\":\"FORWARD\"}");
        assertThat(api.register("forwarded", "\"double\""))
                .hasToString("422 {\"error_code\":42205,\"message\":"
                        + "\"Subject forwarded in context  is not in read-write mode\"}");
        assertThat(api.post("/subjects/forwarded/versions", "{\"schema\": \"\\\"double\\\"\", \"id\": 815}")
                        .status())
                .isEqualTo(200);
        assertThat(api.delete("/mode/:.__GLOBAL:")).hasToString("200 {\"mode\":\"FORWARD\"}");
        assertThat(api.post("/subjects/forwarded/versions", "{\"schema\": \"\\\"float\\\"\", \"id\": 816}"))
                .hasToString("422 {\"error_code\":42205,\"message\":"
                        + "\"Subject forwarded in context  is not in import mode\"}");
    }

    @Test
    void import_ofATakenId_isRefused() {
        api.put("/contexts/imported/mode", "{\"mode\": \"IMPORT\"}");
        String path = "/contexts/imported/subjects/s/versions";
        String first = "{\"schema\": \"\\\"int\\\"\", \"id\": 7, \"version\": 3}";

        assertThat(api.post(path, first).status()).isEqualTo(200);
        assertThat(api.post(path, first).json().get("version").asInt()).isEqualTo(3);
        assertThat(api.post(path.replace("/s/", "/t/"), first).json().get("id").asInt())
                .isEqualTo(7);
        assertThat(api.post(path, first.replace("int", "long")))
                .hasToString("422 {\"error_code\":42205,\"message\":"
                        + "\"Overwrite new schema with id 7 in context :.imported: is not permitted.\"}");
        assertThat(api.post(path, first.replace("int", "long").replace("7", "8"))
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42205);
        assertThat(api.get(path)).hasToString("200 [3]");
    }
}
