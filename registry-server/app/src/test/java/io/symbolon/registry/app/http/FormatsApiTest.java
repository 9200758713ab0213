package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Schemas of every kind, and how they are spelled on demand. */
@ExtendWith(ServedRegistry.class)
class FormatsApiTest {

    private static final String MONEY = """
            syntax = "proto3";
            package shop;

            message Money {
              int64 cents = 1;
            }
            """;
    private static final String BILL = """
            syntax = "proto3";
            package shop;

            import "money.proto";

            message Bill {
              Money total = 1;
            }
            """;

    private final Api api;

    FormatsApiTest(Api api) {
        this.api = api;
    }

    @Test
    void protobuf_goesThroughRegisterReadAndLookUp() {
        Answer registered = api.register("proto-a", "PROTOBUF", MONEY);
        int id = registered.json().get("id").asInt();

        assertThat(registered.json().get("schema").asText()).isEqualTo(MONEY);
        assertThat(api.get("/schemas/ids/" + id).json().get("schemaType").asText())
                .isEqualTo("PROTOBUF");
        assertThat(api.post("/subjects/proto-a", request("PROTOBUF", MONEY))
                        .json()
                        .get("id")
                        .asInt())
                .isEqualTo(id);
    }

    @Test
    void protobuf_importThatIsAReference_isResolved() throws Exception {
        api.register("money.proto", "PROTOBUF", MONEY);
        ObjectNode bill = body("PROTOBUF", BILL);
        bill.putArray("references")
                .addObject()
                .put("name", "money.proto")
                .put("subject", "money.proto")
                .put("version", 1);

        int id = api.post("/subjects/bill/versions", bill.toString())
                .json()
                .get("id")
                .asInt();

        String serialized = api.get("/schemas/ids/" + id + "?format=serialized")
                .json()
                .get("schema")
                .asText();
        FileDescriptorProto file =
                FileDescriptorProto.parseFrom(Base64.getDecoder().decode(serialized));
        assertThat(file.getDependencyList()).containsExactly("money.proto");
        assertThat(file.getMessageType(0).getName()).isEqualTo("Bill");
    }

    @Test
    void protobuf_givenAsDescriptor_isTheSameSchemaAsItsText() {
        int id = api.register("proto-b", "PROTOBUF", MONEY).json().get("id").asInt();
        String serialized = api.get("/subjects/proto-b/versions/1?format=serialized")
                .json()
                .get("schema")
                .asText();

        assertThat(api.register("proto-b", "PROTOBUF", serialized)
                        .json()
                        .get("id")
                        .asInt())
                .isEqualTo(id);
    }

    @Test
    void protobuf_fieldThatChangesItsType_isRefused() {
        api.register("proto-c", "PROTOBUF", MONEY);

        Answer answer = api.register("proto-c", "PROTOBUF", MONEY.replace("int64", "string"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("message").asText()).contains("FIELD_SCALAR_KIND_CHANGED");
    }

    @Test
    void jsonSchema_goesThroughRegisterAndCheck() {
        String closed =
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}},\"additionalProperties\":false}";
        api.register("json-a", "JSON", closed);

        assertThat(check("json-a", closed.replace("integer", "number"))).hasToString("200 {\"is_compatible\":true}");
        assertThat(check("json-a", closed.replace("integer", "string"))).hasToString("200 {\"is_compatible\":false}");
    }

    @Test
    void schemaOfOtherKind_isIncompatible() {
        api.register("mixed", "\"string\"");

        assertThat(api.register("mixed", "PROTOBUF", MONEY)
                        .json()
                        .get("message")
                        .asText())
                .contains("Incompatible because of different schema type");
    }

    @Test
    void avro_resolved_hasEverythingInside() {
        api.register("address", "{\"type\":\"record\",\"name\":\"Address\",\"fields\":[]}");
        ObjectNode person = body(
                "AVRO",
                "{\"type\":\"record\",\"name\":\"Person\",\"fields\":[{\"name\":\"home\",\"type\":\"Address\"}]}");
        person.putArray("references")
                .addObject()
                .put("name", "Address")
                .put("subject", "address")
                .put("version", 1);
        api.post("/subjects/resolved/versions", person.toString());

        assertThat(api.get("/subjects/resolved/versions/1?format=resolved")
                        .json()
                        .get("schema")
                        .asText())
                .isEqualTo("{\"type\":\"record\",\"name\":\"Person\",\"fields\":[{\"name\":\"home\",\"type\":"
                        + "{\"type\":\"record\",\"name\":\"Address\",\"fields\":[]}}]}");
    }

    private Answer check(String subject, String schema) {
        return api.post("/compatibility/subjects/" + subject + "/versions", request("JSON", schema));
    }

    private static String request(String type, String schema) {
        return body(type, schema).toString();
    }

    private static ObjectNode body(String type, String schema) {
        return new ObjectMapper().createObjectNode().put("schemaType", type).put("schema", schema);
    }
}
