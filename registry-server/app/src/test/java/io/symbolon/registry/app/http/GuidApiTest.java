package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServedRegistry.class)
class GuidApiTest {

    private static final String UNKNOWN = "00000000-0000-0000-0000-000000000000";

    private final Api api;

    GuidApiTest(Api api) {
        this.api = api;
    }

    @Test
    void guid_isTheDigestOfTheText_inEveryBody() throws Exception {
        String schema = "{\"type\":\"enum\",\"name\":\"Digest\",\"symbols\":[\"A\"]}";
        byte[] digest = MessageDigest.getInstance("MD5").digest(schema.getBytes(StandardCharsets.UTF_8));
        JsonNode registered = api.register("digest", schema).json();
        String guid = registered.get("guid").asText();

        assertThat(guid.replace("-", "")).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(api.get("/schemas/ids/" + registered.get("id"))
                        .json()
                        .get("guid")
                        .asText())
                .isEqualTo(guid);
        assertThat(api.get("/subjects/digest/versions/1").json().get("guid").asText())
                .isEqualTo(guid);
        assertThat(api.post("/subjects/digest", Api.request(schema))
                        .json()
                        .get("guid")
                        .asText())
                .isEqualTo(guid);
    }

    @Test
    void read_hasTheSchemaWithoutAPlace() {
        String schema = "{\"type\":\"enum\",\"name\":\"Placeless\",\"symbols\":[\"A\"]}";
        String guid = guid("placeless", schema);

        JsonNode found = api.get("/schemas/guids/" + guid).json();

        assertThat(found.get("schema").asText()).isEqualTo(schema);
        assertThat(found.get("schemaType").asText()).isEqualTo("AVRO");
        assertThat(found.get("guid").asText()).isEqualTo(guid);
        assertThat(found.has("subject") || found.has("version") || found.has("id"))
                .isFalse();
        assertThat(api.get("/schemas/guids/" + guid.replace("-", "")).json()).isEqualTo(found);
        assertThat(api.get("/schemas/guids/" + guid.toUpperCase(Locale.ROOT)).json())
                .isEqualTo(found);
    }

    @Test
    void read_softDeleted_isStillAnsweredUntilItGoesForGood() {
        String guid = guid("guid-deleted", "{\"type\":\"enum\",\"name\":\"Gone\",\"symbols\":[\"A\"]}");
        api.delete("/subjects/guid-deleted");

        assertThat(api.get("/schemas/guids/" + guid).json().get("deleted").asBoolean())
                .isTrue();

        api.delete("/subjects/guid-deleted?permanent=true");
        assertThat(api.get("/schemas/guids/" + guid))
                .hasToString("404 {\"error_code\":40403,\"message\":\"Schema " + guid + " not found\"}");
        assertThat(api.get("/schemas/guids/" + guid + "/ids")).hasToString("200 []");
    }

    @Test
    void ids_ofASchemaInSeveralContexts_areOneEach() {
        String schema = "{\"type\":\"enum\",\"name\":\"Everywhere\",\"symbols\":[\"A\"]}";
        JsonNode here = api.register("guid-ids", schema).json();
        api.register("guid-ids-too", schema);
        api.register(":.guids:other", "\"int\"");
        api.register(":.guids:subject", schema);

        assertThat(api.get("/schemas/guids/" + here.get("guid").asText() + "/ids"))
                .hasToString("200 [{\"context\":\".\",\"id\":" + here.get("id") + "},"
                        + "{\"context\":\".guids\",\"id\":2}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                UNKNOWN,
                "abc",
                "1",
                "0-0-0-0-0",
                "0000000000000000000000000000000",
                "zz000000-0000-0000-0000-000000000000",
                "00000000-0000-0000-0000-0000000000000"
            })
    void read_whatNamesNoSchema_isNotFound(String guid) {
        assertThat(api.get("/schemas/guids/" + guid))
                .hasToString("404 {\"error_code\":40403,\"message\":\"Schema " + guid + " not found\"}");
        assertThat(api.get("/schemas/guids/" + guid + "/ids")).hasToString("200 []");
    }

    private String guid(String subject, String schema) {
        return api.register(subject, schema).json().get("guid").asText();
    }
}
