package io.symbolon.registry.app.http;

import static io.symbolon.registry.app.http.Api.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile or broken clients send: each is refused with a code and a sentence, and changes nothing. */
@ExtendWith(ServedRegistry.class)
class BadInputTest {

    private static final String PATH = "/subjects/bad/versions";

    private final Api api;

    BadInputTest(Api api) {
        this.api = api;
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(api.get("/subjects?subjectPrefix=:*:&deleted=true")).hasToString("200 []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", "{", "{\"schema\": \"\\\"int\\\"\"", "[]", "\"text\"", "17", "{'schema': 1}"})
    void body_notJsonOrOfTheWrongShape_isABadRequest(String body) {
        Answer answer = api.post(PATH, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error_code").asInt()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).isNotBlank().doesNotContain("io.symbolon", "java.");
    }

    @Test
    void body_ofTheWrongType_namesTheType() {
        assertThat(api.post(PATH, "{\"schema\": \"\\\"int\\\"\", \"version\": \"one\"}"))
                .hasToString(
                        "400 {\"error_code\":400,\"message\":\"Cannot deserialize value of type `Integer` from String"
                                + " \\\"one\\\": not a valid `Integer` value (line 1, column 34)\"}");
        assertThat(api.post(PATH, "{\"schema\": \"\\\"int\\\"\", \"references\": [{\"name\": \"a\"}]}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post(PATH, "{\"schema\": \"\\\"int\\\"\", \"references\": [null]}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void body_missing_isUnprocessable(String body) {
        assertThat(api.post(PATH, body))
                .hasToString("422 {\"error_code\":422,\"message\":"
                        + "\"The request body must not be null; send a JSON object\"}");
        assertThat(api.put("/config", body).status()).isEqualTo(422);
        assertThat(api.put("/mode", body).status()).isEqualTo(422);
    }

    @Test
    void body_notInUtf8_isABadRequest() {
        byte[] latin =
                "{\"schema\": \"\\\"int\\\"\", \"schemaType\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(RawHttp.exchange(api.uri(""), "POST " + PATH + " HTTP/1.1\r\n", latin))
                .startsWith("HTTP/1.1 400 ")
                .contains("{\"error_code\":400,\"message\":\"Invalid UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000_000, 5_000_000, 20_000_000})
    void body_tooLong_isRefusedWithTheLimit(int length) {
        assertThat(api.post(PATH, request("\"" + "a".repeat(length) + "\"")))
                .hasToString(
                        "413 {\"error_code\":413,\"message\":\"The request body is longer than 2162688 bytes, which is"
                                + " what max.schema.bytes=1048576 leaves room for\"}");
    }

    @Test
    void schema_tooLong_isRefusedWithTheLimit() {
        assertThat(api.post(PATH, request("\"" + "a".repeat(1 << 20) + "\"")))
                .hasToString(
                        "422 {\"error_code\":42209,\"message\":\"Register operation failed because schema is too large:"
                                + " 1048578 bytes, and max.schema.bytes is 1048576\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"schema\": \"\"}", "{\"schema\": \"  \"}", "{\"schema\": null}"})
    void schema_empty_isInvalid(String body) {
        assertThat(api.post(PATH, body)).hasToString("422 {\"error_code\":42201,\"message\":\"Empty schema\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{",
                "[]x",
                "{\"type\":\"record\",\"name\":\"1bad\",\"fields\":[]}",
                "{\"type\":\"record\",\"name\":\"b\u00e4d\",\"fields\":[]}",
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":\"int\",\"default\":\"x\"}]}",
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":\"Unknown\"}]}",
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":\"int\"},"
                        + "{\"name\":\"f\",\"type\":\"int\"}]}",
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":"
                        + "{\"type\":\"enum\",\"name\":\"R\",\"symbols\":[\"A\"]}}]}",
                "{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"A\",\"A\"]}"
            })
    void schema_invalid_isRefused(String schema) {
        Answer answer = api.post(PATH, request(schema));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().get("error_code").asInt()).isEqualTo(42201);
        assertThat(answer.json().get("message").asText()).startsWith("Invalid schema of type AVRO, details: ");
    }

    @Test
    void schema_fiveThousandLevelsDeep_isRefused() {
        String schema = "{\"type\":\"array\",\"items\":".repeat(5_000) + "\"int\"" + "}".repeat(5_000);

        Answer answer = api.post(PATH, request(schema));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("error_code").asInt()).isEqualTo(42201);
    }

    @Test
    void json_fiveThousandLevelsDeep_isRefused() {
        Answer answer = api.post(PATH, "{\"metadata\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_001));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).contains("nesting depth");
    }

    @Test
    void schema_withHalfASurrogatePair_isRefused() {
        Answer answer = api.post(PATH, "{\"schema\": \"{\\\"type\\\": \\\"int\\\", \\\"doc\\\": \\\"\\ud800\\\"}\"}");

        assertThat(answer.json().get("error_code").asInt()).isEqualTo(42201);
        assertThat(answer.json().get("message").asText()).contains("surrogate");
    }

    @Test
    void schemaType_unknown_isRefused() {
        assertThat(api.post(PATH, "{\"schema\": \"x\", \"schemaType\": \"avro\"}"))
                .hasToString("422 {\"error_code\":42201,\"message\":"
                        + "\"Invalid schema type avro; this registry knows [AVRO, JSON, PROTOBUF]\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"metadata\": {\"properties\": {\"a\": null}}",
                "\"metadata\": {\"tags\": {\"a\": [null]}}",
                "\"metadata\": {\"tags\": {\"a\": null}}",
                "\"metadata\": {\"sensitive\": [null]}",
                "\"ruleSet\": {\"domainRules\": [null]}",
                "\"ruleSet\": {\"domainRules\": [{\"params\": {\"a\": null}}]}",
                "\"ruleSet\": {\"domainRules\": [{\"tags\": [null]}]}",
                "\"references\": [null]"
            })
    void body_withNullInAListOrMap_isRefused(String member) {
        Answer answer = api.post(PATH, "{\"schema\": \"\\\"int\\\"\", " + member + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).startsWith("Invalid `null` value encountered for property");
    }

    @Test
    void ruleSet_invalid_isRefused() {
        assertThat(api.post(
                        PATH, "{\"schema\": \"\\\"int\\\"\", \"ruleSet\": {\"domainRules\": [{\"type\": \"CEL\"}]}}"))
                .hasToString("422 {\"error_code\":42210,\"message\":\"Missing rule name\"}");
    }

    @Test
    void reference_toWhatIsNotThere_isRefused() {
        assertThat(api.post(
                                PATH,
                                "{\"schema\": \"\\\"A\\\"\", \"references\":"
                                        + " [{\"name\": \"A\", \"subject\": \"none\", \"version\": 1}]}")
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42201);
        assertThat(api.post(
                                PATH,
                                "{\"schema\": \"\\\"A\\\"\", \"references\":"
                                        + " [{\"name\": \"A\", \"subject\": \"n\\u0000\", \"version\": 1}]}")
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42208);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "2147483648", "abc", "1e3", "1.0", "%20"})
    void version_thatCannotBeOne_isRefused(String version) {
        String shown = version.equals("%20") ? " " : version;
        String refusal = "422 {\"error_code\":42202,\"message\":\"The specified version '" + shown + "' is not a valid"
                + " version id. Allowed values are between [1, 2^31-1] and the string \\\"latest\\\"\"}";

        assertThat(api.get(PATH + "/" + version)).hasToString(refusal);
        assertThat(api.get(PATH + "/" + version + "/schema")).hasToString(refusal);
        assertThat(api.delete(PATH + "/" + version)).hasToString(refusal);
        assertThat(api.post("/compatibility" + PATH + "/" + version, request("\"int\"")))
                .hasToString(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%01b", "a%0Ab", "a%7Fb", "a%C2%85b", "__GLOBAL", "__EMPTY", "%3A.__GLOBAL%3As"})
    void subject_thatCannotBeOne_isRefused(String subject) {
        assertThat(api.register(subject, "\"int\"").json().get("error_code").asInt())
                .isEqualTo(42208);
        assertThat(api.get("/subjects/" + subject + "/versions")
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42208);
        assertThat(api.delete("/subjects/" + subject).json().get("error_code").asInt())
                .isEqualTo(42208);
    }

    @Test
    void subject_withControlCharacters_isRefusedEverywhere() {
        assertThat(api.get("/config/a%01b").json().get("error_code").asInt()).isEqualTo(42208);
        assertThat(api.put("/config/a%01b", "{}").json().get("error_code").asInt())
                .isEqualTo(42208);
        assertThat(api.delete("/config/a%01b").json().get("error_code").asInt()).isEqualTo(42208);
        assertThat(api.get("/mode/a%01b").json().get("error_code").asInt()).isEqualTo(42208);
        assertThat(api.put("/mode/a%01b", "{\"mode\": \"READONLY\"}")
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42208);
        assertThat(api.delete("/mode/a%01b").json().get("error_code").asInt()).isEqualTo(42208);
        assertThat(api.get("/subjects?subjectPrefix=%00")
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42208);
        assertThat(api.get("/schemas/ids/1?subject=%00")
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42208);
        assertThat(api.get("/contexts/a%01b/subjects").json().get("error_code").asInt())
                .isEqualTo(42208);
        assertThat(api.delete("/contexts/a%01b").json().get("error_code").asInt())
                .isEqualTo(42208);
        assertThat(api.get("/schemas/ids/1/versions?subject=:.%00:")
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42208);
    }

    @Test
    void subject_tooLong_isRefused() {
        assertThat(api.register("s".repeat(2_000), "\"int\"")
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42208);
        assertThat(api.put("/config/" + "s".repeat(2_000), "{}")
                        .json()
                        .get("error_code")
                        .asInt())
                .isEqualTo(42208);
    }

    @ParameterizedTest
    @CsvSource({
        "/subjects/%00/versions,400",
        "/subjects/%zz/versions,400",
        "/subjects/%ff/versions,400",
        "/%,400",
        "/contexts/%ff/subjects,400",
        "/contexts/a/..,400"
    })
    void path_thatCannotBeDecoded_isABadRequest(String path, int status) {
        assertThat(RawHttp.exchange(api.uri(""), "GET " + path + " HTTP/1.1\r\n", new byte[0]))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Content-Type: application/vnd.schemaregistry.v1+json")
                .endsWith("{\"error_code\":" + status + ",\"message\":\"HTTP " + status + " Bad Request\"}");
    }

    @Test
    void path_of64Kilobytes_isRefused() {
        String path = "/subjects/" + "s".repeat(64 * 1024) + "/versions";

        assertThat(RawHttp.exchange(api.uri(""), "GET " + path + " HTTP/1.1\r\n", new byte[0]))
                .startsWith("HTTP/1.1 414 ")
                .endsWith("{\"error_code\":414,\"message\":\"HTTP 414 URI Too Long\"}");
    }

    @Test
    void query_thatCannotBeDecoded_isABadRequest() {
        assertThat(RawHttp.exchange(api.uri(""), "GET /subjects?subjectPrefix=%zz HTTP/1.1\r\n", new byte[0]))
                .startsWith("HTTP/1.1 400 ")
                .contains("has a '%' without two hexadecimal digits behind it");
    }

    @Test
    void schema_ofAHundredThousandSymbols_isAnsweredEitherWay() {
        String symbols =
                IntStream.range(0, 100_000).mapToObj(i -> "\"S" + i + "\"").collect(Collectors.joining(","));

        Answer answer = api.post(
                "/compatibility" + PATH, request("{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[" + symbols + "]}"));

        assertThat(answer).hasToString("200 {\"is_compatible\":true}");
    }
}
