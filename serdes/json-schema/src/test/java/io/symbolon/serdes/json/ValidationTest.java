package io.symbolon.serdes.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest {

    private final FormatCodec strict = FormatCodec.with(Map.of("json.fail.invalid.schema", true));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"integer\"} | 1.0",
                "{\"type\":\"number\",\"multipleOf\":0.01} | 4.35",
                "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"prefixItems\":[{\"const\":1}],\"items\":false} | [1]",
                "{\"$schema\":\"https://json-schema.org/draft/2019-09/schema\",\"unevaluatedProperties\":false,\"properties\":{\"a\":true}} | {\"a\":1}",
                "{\"$schema\":\"http://json-schema.org/draft-06/schema#\",\"const\":{\"a\":1}} | {\"a\":1}",
                "{\"format\":\"email\"} | \"nobody\"",
                "{\"properties\":{\"a\":{\"$ref\":\"http://json-schema.org/draft-07/schema#\"}}} | {\"a\":{\"type\":\"string\"}}",
                "true | 1"
            })
    void decode_documentThatFollowsItsSchema_isRead(String schema, String text) {
        assertThatCode(() -> strict.decode(schema, text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"integer\"} | 1.5",
                "{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"type\":\"integer\"} | 1.0",
                "{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"minimum\":1,\"exclusiveMinimum\":true} | 1",
                "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"prefixItems\":[{\"const\":1}],\"items\":false} | [1,2]",
                "{\"properties\":{\"a\":{\"$ref\":\"http://json-schema.org/draft-07/schema#\"}}} | {\"a\":{\"type\":\"strng\"}}",
                "{\"pattern\":\"^\\\\p{Letter}+$\"} | \"a1\"",
                "false | 1"
            })
    void decode_documentThatDoesNotFollowItsSchema_isRefused(String schema, String text) {
        assertThatThrownBy(() -> strict.decode(schema, text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not follow its schema");
    }

    @Test
    void decode_manyProblems_namesPlacesAndCountsTheRest() {
        assertThatThrownBy(() -> strict.decode("{\"items\":{\"type\":\"string\"}}", "[1,2,3,4,5,6,7]"))
                .hasMessageContaining("/0: integer found, string expected")
                .hasMessageContaining("and 2 more");
    }

    @Test
    void encode_valueThatDoesNotFollowTheChosenSchema_isRefusedOnlyWhenAsked() throws IOException {
        String closed = "{\"type\":\"object\",\"additionalProperties\":false}";
        Line line = new Line(1);

        assertThatThrownBy(() -> strict.encodeAs(strict.parse(SchemaSource.of(closed)), line))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'x'");
        FormatCodec trusting = FormatCodec.with(Map.of());
        assertThat(trusting.encodeAs(trusting.parse(SchemaSource.of(closed)), line))
                .isEqualTo("{\"x\":1}");
    }

    @Test
    void encode_valueWithoutSchemaOfItsOwn_isHeldAgainstTheChosenSchema() throws IOException {
        String named = "{\"type\":\"object\",\"required\":[\"name\"]}";
        FormatCodec codec = FormatCodec.with(Map.of());
        FormatCodec lenient = FormatCodec.with(Map.of("latest.compatibility.strict", false));
        JsonNode nameless = JsonNodeFactory.instance.objectNode();

        assertThat(codec.encodeAs(codec.parse(SchemaSource.of(named)), Map.of("name", "Ada")))
                .isEqualTo("{\"name\":\"Ada\"}");
        assertThatThrownBy(() -> codec.encodeAs(codec.parse(SchemaSource.of(named)), nameless))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'name'");
        assertThat(lenient.encodeAs(lenient.parse(SchemaSource.of(named)), nameless))
                .isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({
        "address.json, '', address.json",
        "com.acme.Address, '', com.acme.Address",
        "an address, '', an address",
        "address.json, '', address.json#/definitions/street",
        "http://acme.example/address.json, '', http://acme.example/address.json#/definitions/street",
        "address.json, 'http://acme.example/schemas/user.json', address.json#/definitions/street",
        "address.json, 'http://acme.example/schemas/user.json', http://acme.example/schemas/address.json#/definitions/street"
    })
    void decode_reference_leadsToTheSchemaThatCameAlong(String name, String id, String reference) throws IOException {
        String own = id.isEmpty() ? "" : "\"$id\":\"" + id + "\",";
        String user = "{" + own + "\"properties\":{\"address\":{\"$ref\":\"" + reference + "\"}}}";
        SchemaSource country = SchemaSource.of("{\"type\":\"string\"}");
        SchemaSource address = new SchemaSource(
                "{\"type\":\"string\",\"not\":{\"const\":1},\"definitions\":{\"street\":{\"$ref\":\"country\"}}}",
                List.of(new Dependency("country", country)));
        SchemaSource source = new SchemaSource(user, List.of(new Dependency(name, address)));

        assertThat(strict.decode(source, "{\"address\":\"x\"}")).isEqualTo(Map.of("address", "x"));
        assertThatThrownBy(() -> strict.decode(source, "{\"address\":1}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/address");
    }

    @Test
    void decode_referencesThatShareAgainAndAgain_staySmall() throws IOException {
        SchemaSource shared = SchemaSource.of("{\"type\":\"integer\"}");
        for (int depth = 0; depth < 40; depth++) {
            shared = new SchemaSource(
                    "{\"anyOf\":[{\"$ref\":\"" + depth + "a\"},{\"$ref\":\"" + depth + "b\"}]}",
                    List.of(new Dependency(depth + "a", shared), new Dependency(depth + "b", shared)));
        }

        assertThat(strict.decode(shared, "1")).isEqualTo(1);
    }

    @Test
    void decode_referenceToTheNetwork_opensNoConnection() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String schema = "{\"$ref\":\"http://127.0.0.1:" + server.getLocalPort() + "/schema.json\"}";

            assertThatThrownBy(() -> strict.decode(schema, "1")).hasMessageContaining("not allowed");
            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void decode_referenceToAFile_opensNone(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("schema.json"), "true");
        for (String address : List.of(file.toUri().toString(), "classpath:order.json", "resource:order.json")) {
            assertThatThrownBy(() -> strict.decode("{\"$ref\":\"" + address + "\"}", "1"))
                    .as(address)
                    .hasMessageContaining("not allowed");
        }
    }

    @Test
    void decode_patternThatTriesTooManyWays_givesUp() {
        String hostile = "{\"pattern\":\"^(a+)+$\"}";

        assertThatThrownBy(() -> strict.decode(hostile, "\"" + "a".repeat(5_000) + "!\""))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("takes too long");
    }

    @Test
    void decode_numberBeyondAllMeasure_isRefusedBeforeAnybodyWritesItOut() {
        for (String number : List.of("1e999999999", "-1e400000000", "1e-999999999")) {
            assertThatThrownBy(() -> strict.decode("{\"multipleOf\":0.01}", number))
                    .as(number)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("too large");
        }
    }

    record Line(int x) {}
}
