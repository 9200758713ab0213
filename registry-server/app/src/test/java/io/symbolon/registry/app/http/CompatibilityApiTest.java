package io.symbolon.registry.app.http;

import static io.symbolon.registry.app.http.Api.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServedRegistry.class)
class CompatibilityApiTest {

    private final Api api;

    CompatibilityApiTest(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/versions", "/versions/", "/versions/latest", "/versions/1"})
    void check_withWhatIsThere_saysWhetherItFits(String versions) {
        api.register("check", "\"int\"");
        String path = "/compatibility/subjects/check" + versions;

        assertThat(api.post(path, request("\"long\""))).hasToString("200 {\"is_compatible\":true}");
        assertThat(api.post(path, request("\"string\""))).hasToString("200 {\"is_compatible\":false}");
    }

    @Test
    void check_verbose_saysWhy() {
        api.register("verbose", "\"int\"");
        String path = "/compatibility/subjects/verbose/versions?verbose=true";

        JsonNode answer = api.post(path, request("\"string\"")).json();

        assertThat(answer.get("is_compatible").asBoolean()).isFalse();
        assertThat(answer.get("messages").get(0).asText()).contains("TYPE_MISMATCH");
        assertThat(api.post(path, request("\"long\""))).hasToString("200 {\"is_compatible\":true,\"messages\":[]}");
    }

    @Test
    void check_whereNothingIs_fits() {
        assertThat(api.post("/compatibility/subjects/nothing/versions", request("\"int\"")))
                .hasToString("200 {\"is_compatible\":true}");
        assertThat(api.post("/compatibility/subjects/nothing/versions/latest", request("\"int\"")))
                .hasToString("200 {\"is_compatible\":true}");
        assertThat(api.post("/compatibility/subjects/nothing/versions/1", request("\"int\"")))
                .hasToString("404 {\"error_code\":40402,\"message\":\"Version 1 not found.\"}");
    }

    @Test
    void check_invalidSchema_isARefusalOrVerboselyAVerdict() {
        String path = "/compatibility/subjects/invalid/versions";

        Answer refusal = api.post(path, request("\"nonsense\""));
        JsonNode verdict =
                api.post(path + "?verbose=true", request("\"nonsense\"")).json();

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.json().get("error_code").asInt()).isEqualTo(42201);
        assertThat(verdict.get("is_compatible").asBoolean()).isFalse();
        assertThat(verdict.get("messages").get(0)).isEqualTo(refusal.json().get("message"));
    }

    @Test
    void check_registersNothing() {
        api.post("/compatibility/subjects/untouched/versions", request("\"int\""));

        assertThat(api.get("/subjects/untouched/versions").status()).isEqualTo(404);
    }

    @Test
    void check_wrongVersion_isRefused() {
        assertThat(api.post("/compatibility/subjects/check/versions/0", request("\"int\""))
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42202);
    }
}
