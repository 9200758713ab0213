package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The edges of deleting: what stays, what comes back, what is refused. */
@ExtendWith(ServedRegistry.class)
class DeleteApiTest {

    private final Api api;

    DeleteApiTest(Api api) {
        this.api = api;
    }

    @Test
    void softDeletedSchema_registeredAgain_hasItsIdAndANewVersion() {
        int id = id(api.register("again", "\"int\""));
        api.delete("/subjects/again");

        Answer again = api.register("again", "\"int\"");

        assertThat(id(again)).isEqualTo(id);
        assertThat(again.json().get("version").asInt()).isEqualTo(2);
        assertThat(api.get("/subjects/again/versions?deleted=true")).hasToString("200 [1,2]");
        assertThat(api.delete("/subjects/again/versions/1?permanent=true")).hasToString("200 1");
        assertThat(api.delete("/subjects/again")).hasToString("200 [2]");
    }

    @Test
    void highestVersionDeletedForGood_isNotGivenOutAgain() {
        api.put("/config/highest", "{\"compatibility\": \"NONE\"}");
        api.register("highest", "\"int\"");
        api.register("highest", "\"string\"");
        api.delete("/subjects/highest/versions/2");
        api.delete("/subjects/highest/versions/2?permanent=true");

        assertThat(api.register("highest", "\"bytes\"").json().get("version").asInt())
                .isEqualTo(3);
    }

    @Test
    void lastVersionDeletedForGood_takesConfigAndModeAlong_andTheSubjectBeginsAnew() {
        api.register("last", "\"int\"");
        api.put("/config/last", "{\"compatibility\": \"NONE\"}");
        api.put("/mode/last", "{\"mode\": \"READWRITE\"}");
        api.delete("/subjects/last/versions/latest");
        assertThat(api.get("/config/last").status()).isEqualTo(200);
        api.delete("/subjects/last/versions/1?permanent=true");

        assertThat(api.get("/config/last").status()).isEqualTo(404);
        assertThat(api.get("/mode/last").status()).isEqualTo(404);
        assertThat(api.register("last", "\"bytes\"").json().get("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void latest_ofASubjectThatIsDeleted_isNotThere() {
        api.register("hidden", "\"int\"");
        api.delete("/subjects/hidden");

        assertThat(api.delete("/subjects/hidden/versions/latest"))
                .hasToString("404 {\"error_code\":40402,\"message\":\"Version -1 not found.\"}");
        assertThat(api.delete("/subjects/hidden/versions/1"))
                .hasToString("404 {\"error_code\":40406,\"message\":\"Subject 'hidden' Version 1 was soft deleted."
                        + "Set permanent=true to delete permanently\"}");
    }

    @Test
    void version_thatADeletedSchemaRefersTo_canBeHiddenButNotTakenAway() {
        api.register("base", named("Base", "\"int\""));
        api.post("/subjects/user/versions", referring("Base", "base"));
        assertThat(code(api.delete("/subjects/base/versions/1"))).isEqualTo(42206);
        api.delete("/subjects/user");

        assertThat(api.delete("/subjects/base/versions/1")).hasToString("200 1");
        assertThat(api.delete("/subjects/base/versions/1?permanent=true"))
                .hasToString("422 {\"error_code\":42206,\"message\":\"One or more references exist to the schema"
                        + " {magic=1,keytype=SCHEMA,subject=base,version=1}.\"}");
        assertThat(code(api.delete("/subjects/base?permanent=true"))).isEqualTo(42206);
        api.delete("/subjects/user?permanent=true");
        assertThat(api.delete("/subjects/base?permanent=true")).hasToString("200 [1]");
    }

    @Test
    void subject_thatRefersToItself_canBeDeletedAsAWhole() {
        api.put("/config/self", "{\"compatibility\": \"NONE\"}");
        api.register("self", named("Self", "\"int\""));
        api.post("/subjects/self/versions", referring("Self", "self"));

        assertThat(code(api.delete("/subjects/self/versions/1"))).isEqualTo(42206);
        assertThat(api.delete("/subjects/self")).hasToString("200 [1,2]");
        assertThat(api.delete("/subjects/self?permanent=true")).hasToString("200 [1,2]");
    }

    @Test
    void delete_isForbiddenInReadOnlyModeAndAllowedInImportMode() {
        api.register("guarded", "\"int\"");
        api.put("/mode/guarded", "{\"mode\": \"READONLY\"}");

        assertThat(api.delete("/subjects/guarded/versions/1"))
                .hasToString("422 {\"error_code\":42205,\"message\":"
                        + "\"Subject guarded in context  is in read-only mode\"}");
        api.put("/mode/guarded?force=true", "{\"mode\": \"IMPORT\"}");
        assertThat(api.delete("/subjects/guarded")).hasToString("200 [1]");
        assertThat(api.delete("/subjects/guarded?permanent=true")).hasToString("200 [1]");
    }

    private static int id(Answer answer) {
        return answer.json().get("id").asInt();
    }

    private static int code(Answer answer) {
        return answer.json().get("error_code").asInt();
    }

    private static String named(String name, String type) {
        return "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[{\"name\":\"f\",\"type\":" + type + "}]}";
    }

    private static String referring(String name, String subject) {
        return "{\"schema\": \"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"User\\\",\\\"fields\\\":[{\\\"name\\\":\\\"f\\\","
                + "\\\"type\\\":\\\"" + name + "\\\"}]}\", \"references\": [{\"name\": \"" + name
                + "\", \"subject\": \""
                + subject + "\", \"version\": 1}]}";
    }
}
