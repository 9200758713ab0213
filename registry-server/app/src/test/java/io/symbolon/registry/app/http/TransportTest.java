package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServedRegistry.class)
class TransportTest {

    private static final String SCHEMA = "{\"schema\": \"\\\"int\\\"\"}";

    private final Api api;

    TransportTest(Api api) {
        this.api = api;
    }

    @Test
    void root_answersAnEmptyObject() {
        assertThat(api.get("/")).hasToString("200 {}");
        assertThat(api.post("/", "{\"any\": 1}")).hasToString("200 {}");
    }

    @Test
    void health_ofARunningServer_isUp() {
        assertThat(api.get("/health/live")).hasToString("200 {\"status\":\"UP\"}");
        assertThat(api.get("/health/ready")).hasToString("200 {\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "a%2Fb,a/b",
        "a%2F,a/",
        "%2Fa,/a",
        "a%5Cb,a\\b",
        "%3A.ctx%3As,:.ctx:s",
        ":.ctx:t,:.ctx:t",
        "a%25c,a%c",
        "%E2%82%AC,€",
        "a;b,a;b",
        "a%20b,a b",
        "a+b,a+b",
        "a%3Fb%23c,a?b#c",
        "%2E%2E,..",
        "versions,versions"
    })
    void subject_encoded_arrivesAsItIs(String encoded, String subject) {
        api.post("/subjects/" + encoded + "/versions", SCHEMA);

        assertThat(api.get("/subjects/" + encoded + "/versions/1")
                        .json()
                        .get("subject")
                        .asText())
                .isEqualTo(subject);
        assertThat(api.get("/subjects/" + encoded + "/versions/")).hasToString("200 [1]");
        assertThat(api.get("/subjects").body()).contains("\"" + subject.replace("\\", "\\\\") + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.schemaregistry.v1+json",
                "application/vnd.schemaregistry+json",
                "application/json",
                "application/octet-stream",
                "Application/JSON; charset=utf-8"
            })
    void request_acceptedType_isRead(String type) {
        assertThat(api.send("POST", "/subjects/typed/versions", SCHEMA, "Content-Type", type)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"})
    void request_otherType_isRefused(String type) {
        assertThat(api.send("POST", "/subjects/typed/versions", SCHEMA, "Content-Type", type))
                .hasToString("415 {\"error_code\":415,\"message\":\"HTTP 415 Unsupported Media Type\"}");
    }

    @Test
    void request_withoutType_isReadAsJson() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(api.uri("/subjects/untyped/versions"))
                .POST(HttpRequest.BodyPublishers.ofString(SCHEMA))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/vnd.schemaregistry.v1+json",
                "application/*|application/vnd.schemaregistry.v1+json",
                "application/json|application/json",
                "application/vnd.schemaregistry+json|application/vnd.schemaregistry+json",
                "application/json, application/vnd.schemaregistry.v1+json|application/vnd.schemaregistry.v1+json",
                "application/json;q=0.9, application/vnd.schemaregistry.v1+json;q=0.5|application/json",
                "text/html, */*;q=0.1|application/vnd.schemaregistry.v1+json",
                "application/vnd.schemaregistry.v1+json;q=0, */*|application/vnd.schemaregistry+json"
            })
    void answer_hasTheTypeThatIsLikedBest(String accept, String type) {
        assertThat(api.send("GET", "/subjects", "", "Accept", accept).header("Content-Type"))
                .contains(type);
    }

    @Test
    void answer_acceptedInALaterLine_isGiven() {
        Answer answer = api.send("GET", "/subjects", "", "Accept", "text/html", "Accept", "application/json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("application/json");
    }

    @Test
    void answer_inNoAcceptedType_isRefused() {
        assertThat(api.send("GET", "/subjects", "", "Accept", "text/html"))
                .hasToString("406 {\"error_code\":406,\"message\":\"HTTP 406 Not Acceptable\"}");
    }

    @Test
    void path_unknown_isNotFound() {
        assertThat(api.get("/nothing/here")).hasToString("404 {\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}");
    }

    @Test
    void method_wrong_isNotAllowed() {
        Answer answer = api.send("PATCH", "/subjects", "");

        assertThat(answer).hasToString("405 {\"error_code\":405,\"message\":\"HTTP 405 Method Not Allowed\"}");
        assertThat(answer.header("Allow").orElseThrow()).contains("GET");
        assertThat(api.send("FETCH", "/subjects", "").status()).isEqualTo(405);
    }

    @Test
    void head_answersAsGetWithoutABody() {
        assertThat(api.send("HEAD", "/subjects", "")).hasToString("200 ");
        assertThat(api.send("HEAD", "/schemas/ids/999999", "")).hasToString("404 ");
    }

    @Test
    void requestId_isEchoedOrMadeUp() {
        assertThat(api.send("GET", "/", "", "X-Request-ID", "my-request").header("X-Request-ID"))
                .contains("my-request");
        assertThat(api.get("/").header("X-Request-ID").orElseThrow())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(api.send("GET", "/", "", "X-Request-ID", "x".repeat(500))
                        .header("X-Request-ID")
                        .orElseThrow())
                .hasSize(36);
    }

    @Test
    void options_saysWhichMethodsThereAre() throws Exception {
        HttpResponse<String> answer = send(request("/config/any").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET", "PUT", "DELETE", "OPTIONS");
        assertThat(api.send("OPTIONS", "/nothing/here", "").status()).isEqualTo(404);
    }

    @Test
    void http2_withoutTls_isSpoken() throws Exception {
        HttpResponse<String> written = send(request("/subjects/second/versions")
                .version(HttpClient.Version.HTTP_2)
                .POST(BodyPublishers.ofString(SCHEMA)));
        HttpResponse<String> read = send(request("/subjects/second/versions").version(HttpClient.Version.HTTP_2));

        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(read.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(read.body()).isEqualTo("[1]");
    }

    @Test
    void request_compressed_isRead() throws Exception {
        HttpResponse<String> answer = send(compressed("gzip", zipped(SCHEMA.getBytes(StandardCharsets.UTF_8))));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void request_thatUnpacksToTooMuch_isRefused() throws Exception {
        byte[] bomb = zipped(new byte[200 << 20]);

        HttpResponse<String> answer = send(compressed("gzip", bomb));

        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("max.schema.bytes");
    }

    @Test
    void request_notCompressedAsItSays_isRefused() throws Exception {
        byte[] cutOff = Arrays.copyOf(zipped(SCHEMA.getBytes(StandardCharsets.UTF_8)), 15);

        assertThat(send(compressed("gzip", SCHEMA.getBytes(StandardCharsets.UTF_8)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(compressed("gzip", cutOff)).statusCode()).isEqualTo(400);
        assertThat(send(compressed("br", new byte[] {1, 2, 3})).statusCode()).isEqualTo(415);
    }

    @Test
    void request_brokenInTheMiddle_isNotTakenForGzip() {
        String answer = RawHttp.exchangeAsItIs(
                api.uri("/subjects/broken/versions"),
                "POST /subjects/broken/versions HTTP/1.1\r\nTransfer-Encoding: chunked\r\n",
                "5\r\n{\"sch\r\nzz\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .endsWith("{\"error_code\":400,\"message\":\"The request body cannot be read to its end\"}");
    }

    @Test
    void document_isServed() throws Exception {
        HttpResponse<String> answer = send(request("/openapi.yaml"));

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml;charset=utf-8");
        assertThat(answer.body()).isEqualTo(Files.readString(Path.of("../../openapi.yaml")));
    }

    @Test
    void page_ofTheDocument_hasAllThatItNeedsOnThisServer() throws Exception {
        String page = send(request("/docs")).body();

        List<String> needed = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(page).doesNotContain("http:", "https:");
        assertThat(needed).hasSize(4);
        for (String path : needed) {
            assertThat(send(request(path)).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void answer_large_isCompressedForThoseWhoAccept() throws Exception {
        api.register("large", "{\"type\":\"enum\",\"name\":\"Large\",\"symbols\":[\"" + "A".repeat(5000) + "\"]}");

        HttpResponse<byte[]> large = gzipped("/subjects/large/versions/1");
        HttpResponse<byte[]> small = gzipped("/subjects/large/versions");

        assertThat(large.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(large.body()).hasSizeLessThan(1000);
        assertThat(unzipped(large.body())).contains("A".repeat(5000));
        assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
    }

    private HttpResponse<byte[]> gzipped(String target) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(api.uri(target))
                .header("Accept-Encoding", "gzip")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder compressed(String encoding, byte[] body) {
        return request("/subjects/compressed/versions")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(api.uri(target)).version(HttpClient.Version.HTTP_1_1);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static String unzipped(byte[] bytes) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
