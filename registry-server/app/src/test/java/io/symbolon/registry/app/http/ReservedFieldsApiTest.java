package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ServedRegistry.class)
class ReservedFieldsApiTest {

    private static final String AVRO =
            "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"later\",\"type\":\"int\",\"default\":0}]}";

    private final Api api;

    ReservedFieldsApiTest(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AVRO|" + AVRO,
                "JSON|{\"type\":\"object\",\"properties\":{\"later\":{\"type\":\"string\"}}}",
                "PROTOBUF|syntax = \"proto3\"; message R { int32 later = 1; }"
            })
    void fieldThatTheMetadataReserves_isRefusedWhereFieldsAreValidated(String type, String schema) {
        String path = "/subjects/reserved-" + type + "/versions";
        api.put("/config/reserved-" + type, "{\"validateFields\": true}");

        Answer refused = api.post(path, body(type, schema, "sooner, later"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("message").asText())
                .contains("The new schema has field that conflicts with the reserved field later.");
        assertThat(api.post("/compatibility" + path + "?verbose=true", body(type, schema, "later")))
                .hasToString("200 {\"is_compatible\":false,\"messages\":"
                        + "[\"The new schema has field that conflicts with the reserved field later.\"]}");
        assertThat(api.post(path, body(type, schema, "sooner")).status()).isEqualTo(200);
    }

    @Test
    void reservation_onceMade_staysWhereFieldsAreValidated() {
        api.put("/config/kept", "{\"validateFields\": true}");
        api.post("/subjects/kept/versions", body("AVRO", "\"int\"", "a,b"));

        Answer refused = api.post("/subjects/kept/versions", body("AVRO", "\"int\"", "b"));

        assertThat(refused.json().get("message").asText())
                .contains("The new schema has reserved field a removed from its metadata which is present in the"
                        + " old schema's metadata.");
        api.put("/config/kept", "{\"validateFields\": false}");
        assertThat(api.post("/subjects/kept/versions", body("AVRO", "\"int\"", "b"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void fieldOfClients_isInvalidWhereFieldsAreValidated() {
        String schema = "{\"type\":\"object\",\"properties\":{\"$$kind\":{\"type\":\"string\"}}}";
        assertThat(api.register("clients", "JSON", schema).status()).isEqualTo(200);
        api.put("/config/clients-2", "{\"validateFields\": true}");

        assertThat(api.register("clients-2", "JSON", schema))
                .hasToString("422 {\"error_code\":42201,\"message\":\"Invalid schema of type JSON, details: field"
                        + " '$$kind' begins with $$, which is reserved\"}");
    }

    private static String body(String type, String schema, String reserved) {
        ObjectNode body = new ObjectMapper().createObjectNode();
        body.put("schemaType", type).put("schema", schema);
        body.putObject("metadata").putObject("properties").put("confluent:reserved", reserved);
        return body.toString();
    }
}
