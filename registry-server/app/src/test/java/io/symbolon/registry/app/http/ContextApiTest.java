package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServedRegistry.class)
class ContextApiTest {

    private final Api api;

    ContextApiTest(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(strings = {"spelt", ".spelt", ":.spelt:", "%3A.spelt%3A", ":.spelt"})
    void prefix_inAnySpelling_namesTheContext(String context) {
        api.register(":.spelt:s", "\"int\"");

        assertThat(api.get("/contexts/" + context + "/subjects")).hasToString("200 [\":.spelt:s\"]");
        assertThat(api.get("/contexts/" + context + "/subjects/s/versions/")).hasToString("200 [1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ":.:", "%2E"})
    void prefix_ofTheDefaultContext_changesNothing(String context) {
        api.register("plain", "\"int\"");

        assertThat(api.get("/contexts/" + context + "/subjects?subjectPrefix=plain"))
                .hasToString("200 [\"plain\"]");
        assertThat(api.get("/contexts/" + context + "/config").status()).isEqualTo(200);
    }

    @Test
    void prefix_withAColonInside_isABadRequest() {
        assertThat(api.get("/contexts/a:b/subjects"))
                .hasToString("400 {\"error_code\":400,\"message\":\"Context name 'a:b' cannot contain a colon\"}");
        assertThat(api.delete("/contexts/a:b").status()).isEqualTo(400);
    }

    @Test
    void prefix_isWhereNamesWithoutContextAre() {
        Answer registered = api.post("/contexts/own/subjects/s/versions", Api.request("\"long\""));
        int id = registered.json().get("id").asInt();

        assertThat(api.get("/subjects/:.own:s/versions/1/schema")).hasToString("200 \"long\"");
        assertThat(subject("/contexts/own/schemas/ids/" + id)).isEqualTo(":.own:s");
        assertThat(subject("/contexts/own/schemas/ids/" + id + "?subject=s")).isEqualTo(":.own:s");
        assertThat(api.get("/contexts/own/schemas/ids/" + id + "?subject=t").status())
                .isEqualTo(404);
        assertThat(api.get("/contexts/own/schemas/ids/" + id + "/versions"))
                .hasToString("200 [{\"subject\":\":.own:s\",\"version\":1}]");
        assertThat(api.post("/contexts/own/compatibility/subjects/s/versions/latest", Api.request("\"string\"")))
                .hasToString("200 {\"is_compatible\":false}");
        assertThat(api.delete("/contexts/own/subjects/s")).hasToString("200 [1]");
    }

    @Test
    void prefix_leavesQualifiedNamesAndAllContextsAlone() {
        api.register(":.first:both", "\"int\"");
        api.register(":.second:both", "\"int\"");

        assertThat(api.get("/contexts/first/subjects/:.second:both/versions")).hasToString("200 [1]");
        assertThat(api.get("/contexts/first/subjects?subjectPrefix=:*:both"))
                .hasToString("200 [\":.first:both\",\":.second:both\"]");
        assertThat(api.get("/contexts/first/subjects?subjectPrefix=b")).hasToString("200 [\":.first:both\"]");
    }

    @Test
    void prefix_ofConfigAndMode_isTheScope() {
        assertThat(api.get("/contexts/set/config").json().get("error_code").asInt())
                .isEqualTo(40408);
        api.put("/contexts/set/config", "{\"compatibility\": \"NONE\"}");
        api.put("/contexts/set/mode/s", "{\"mode\": \"READONLY\"}");

        assertThat(api.get("/config/:.set:")).hasToString("200 {\"compatibilityLevel\":\"NONE\"}");
        assertThat(api.get("/config/:.set:s?defaultToGlobal=true"))
                .hasToString("200 {\"compatibilityLevel\":\"NONE\"}");
        assertThat(api.get("/mode/:.set:s")).hasToString("200 {\"mode\":\"READONLY\"}");
    }

    @Test
    void prefix_inFrontOfWhatIsNoPath_isNotFound() {
        assertThat(api.get("/contexts/a/nothing/here").status()).isEqualTo(404);
        assertThat(api.get("/contexts/a/").status()).isEqualTo(405);
    }

    @Test
    void readsWithoutContext_lookOnInOtherContexts() {
        api.register(":.far:away", "\"bytes\"");
        int id = api.get("/subjects/:.far:away/versions/1").json().get("id").asInt();

        assertThat(subject("/subjects/away/versions/latest")).isEqualTo(":.far:away");
        assertThat(subject("/schemas/ids/" + id + "?subject=away")).isEqualTo(":.far:away");
        assertThat(api.post("/subjects/away", Api.request("\"bytes\""))
                        .json()
                        .get("subject")
                        .asText())
                .isEqualTo(":.far:away");
        assertThat(api.get("/subjects/away/versions").status()).isEqualTo(404);
        assertThat(api.delete("/subjects/away").status()).isEqualTo(404);
        assertThat(api.get("/subjects/:.near:away/versions/latest").status()).isEqualTo(404);
    }

    @Test
    void contexts_areListedInOrder() {
        api.register(":.listed.b:s", "\"int\"");
        api.register(":.listed.a:s", "\"int\"");

        assertThat(api.get("/contexts").body()).startsWith("[\".\",");
        assertThat(api.get("/contexts?contextPrefix=.listed")).hasToString("200 [\".listed.a\",\".listed.b\"]");
        assertThat(api.get("/contexts?contextPrefix=.listed&offset=1&limit=1")).hasToString("200 [\".listed.b\"]");
    }

    @Test
    void delete_ofContext_needsThatNoSubjectIsThere() {
        api.register(":.gone:s", "\"int\"");
        api.put("/contexts/gone/mode", "{\"mode\": \"READWRITE\"}");
        api.delete("/contexts/gone/subjects/s");

        assertThat(api.delete("/contexts/gone"))
                .hasToString("422 {\"error_code\":42211,\"message\":\"The specified context '.gone' is not empty.\"}");
        api.delete("/contexts/gone/subjects/s?permanent=true");
        assertThat(api.delete("/contexts/.gone")).hasToString("204 ");
        assertThat(api.get("/contexts/gone/mode").status()).isEqualTo(404);
        assertThat(api.get("/contexts?contextPrefix=.gone")).hasToString("200 []");
        assertThat(api.delete("/contexts/never-seen/")).hasToString("204 ");
    }

    private String subject(String target) {
        return api.get(target).json().get("subject").asText();
    }
}
