package io.symbolon.client;

import static io.symbolon.client.ScriptedRegistry.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.symbolon.client.ScriptedRegistry.Act;
import io.symbolon.client.ScriptedRegistry.Request;
import io.symbolon.model.AssociationBody;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.SchemaBody;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRegistryClientTest {

    private static final RegisterSchemaRequest STRING = RegisterSchemaRequest.of("AVRO", "\"string\"", List.of());
    private static final Act SCHEMA_7 = answers(
            200,
            "{\"subject\":\"s\",\"version\":2,\"id\":7,\"schemaType\":\"AVRO\",\"schema\":\"\\\"string\\\"\",\"new\":1}");

    @Test
    void register_newSchema_postsItAndReadsTheId() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(answers(200, "{\"id\":7}"));
                RegistryClient client = client(registry)) {

            SchemaBody answer = client.register(
                    "s", RegisterSchemaRequest.of("AVRO", "\"string\"", List.of(new Reference("n", "r", 3))), true);

            assertThat(answer.id()).isEqualTo(7);
            Request request = registry.requests().get(0);
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/subjects/s/versions?normalize=true");
            assertThat(request.header("Content-type")).isEqualTo("application/vnd.schemaregistry.v1+json");
            assertThat(request.header("Accept")).startsWith("application/vnd.schemaregistry.v1+json");
            assertThat(request.body())
                    .isEqualTo("{\"schema\":\"\\\"string\\\"\",\"schemaType\":\"AVRO\","
                            + "\"references\":[{\"name\":\"n\",\"subject\":\"r\",\"version\":3}]}");
        }
    }

    @Test
    void lookUp_registeredSchema_postsItToTheSubject() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA_7);
                RegistryClient client = client(registry)) {

            SchemaBody answer = client.lookUp("s", STRING, false);

            assertThat(answer.version()).isEqualTo(2);
            assertThat(registry.requests().get(0).method()).isEqualTo("POST");
            assertThat(registry.requests().get(0).path()).isEqualTo("/subjects/s?normalize=false&deleted=false");
        }
    }

    @Test
    void associations_ofATopic_areThoseThatTheRegistryKnows() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(
                        answers(200, "[{\"subject\":\"s\",\"associationType\":\"key\",\"frozen\":false}]"));
                RegistryClient client = client(registry)) {

            assertThat(client.associations("-", "orders/eu", "key"))
                    .singleElement()
                    .extracting(AssociationBody::subject)
                    .isEqualTo("s");
            assertThat(registry.requests().get(0).path())
                    .isEqualTo("/associations/resources/-/orders%2Feu?resourceType=topic&associationType=key"
                            + "&offset=0&limit=-1");
        }
    }

    @Test
    void associations_ofARegistryThatHasNone_areNone() {
        try (ScriptedRegistry registry =
                        ScriptedRegistry.that(answers(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}"));
                RegistryClient client = client(registry)) {

            assertThat(client.associations("-", "orders", "value")).isEmpty();
        }
    }

    @Test
    void reads_everyKind_askAtTheirPaths() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA_7);
                RegistryClient client = client(registry)) {

            client.schemaById(7, "");
            client.schemaById(7, ":.ctx:a");
            client.schemaByGuid("5c0b1a4e-0000-4000-8000-000000000001");
            client.version("s", 2);
            client.version("s", 2, true);
            client.latest("s");
            client.latestWithMetadata("s", Map.of("b", "2 3", "a", "1"));

            assertThat(registry.requests())
                    .extracting(Request::method, Request::path)
                    .extracting(Object::toString)
                    .containsExactly(
                            "(\"GET\", \"/schemas/ids/7?fetchMaxId=false&subject=\")",
                            "(\"GET\", \"/schemas/ids/7?fetchMaxId=false&subject=%3A.ctx%3Aa\")",
                            "(\"GET\", \"/schemas/guids/5c0b1a4e-0000-4000-8000-000000000001?referenceFormat=qualified\")",
                            "(\"GET\", \"/subjects/s/versions/2?deleted=false\")",
                            "(\"GET\", \"/subjects/s/versions/2?deleted=true\")",
                            "(\"GET\", \"/subjects/s/versions/latest\")",
                            "(\"GET\", \"/subjects/s/metadata?key=a&value=1&key=b&value=2%203\")");
        }
    }

    @Test
    void subject_withEveryKindOfCharacter_isOneSegment() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA_7);
                RegistryClient client = client(registry)) {

            client.latest(":.ctx:a/b c%d?e#f+€😀");

            assertThat(registry.requests().get(0).path())
                    .isEqualTo("/subjects/%3A.ctx%3Aa%2Fb%20c%25d%3Fe%23f%2B%E2%82%AC%F0%9F%98%80/versions/latest");
        }
    }

    @Test
    void baseUrl_withContextPath_isKeptInFront() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA_7);
                RegistryClient client = client(ClientOptions.of(registry.url() + "/contexts/.ctx/"))) {

            client.latest("s");

            assertThat(registry.requests().get(0).path()).isEqualTo("/contexts/.ctx/subjects/s/versions/latest");
        }
    }

    @Test
    void refusal_ofTheProtocol_carriesStatusCodeAndWhere() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(
                        answers(404, "{\"error_code\":40403,\"message\":\"Schema 9 not found\"}"));
                RegistryClient client = client(registry)) {

            RegistryClientException refusal = refusal(() -> client.schemaById(9, "orders-value"));

            assertThat(refusal.status()).isEqualTo(404);
            assertThat(refusal.errorCode()).isEqualTo(40403);
            assertThat(refusal)
                    .hasMessage("Cannot read the schema with id 9 of subject 'orders-value': Schema 9 not found"
                            + " (HTTP status 404, error code 40403, from " + registry.url()
                            + "/schemas/ids/9?fetchMaxId=false&subject=orders-value)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>Log in</html>", "{}", "[]", "null", "7", "{\"error_code\":", "{\"error_code\":\"x\"}"
            })
    void refusal_notOfTheProtocol_hasCode50005(String body) {
        try (ScriptedRegistry registry = ScriptedRegistry.that(answers(404, body));
                RegistryClient client = client(registry)) {

            RegistryClientException refusal = refusal(() -> client.latest("s"));

            assertThat(refusal.status()).isEqualTo(404);
            assertThat(refusal.errorCode()).isEqualTo(50005);
            assertThat(refusal).hasMessageContaining("Check the URL");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Welcome</html>", "{}", "[]", "null", "7", "{\"schema\":", "{\"id\":\"x\"}"})
    void success_notOfTheProtocol_isRefused(String body) {
        try (ScriptedRegistry registry = ScriptedRegistry.that(answers(200, body));
                RegistryClient client = client(registry)) {

            assertThat(refusal(() -> client.latest("s")).errorCode()).isEqualTo(50005);
            assertThat(refusal(() -> client.register("s", STRING, false)).errorCode())
                    .isEqualTo(50005);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 301, 302})
    void status_outsideTheProtocol_isRefused(int status) {
        try (ScriptedRegistry registry = ScriptedRegistry.that(answers(status, status == 204 ? "" : "{\"id\":7}"));
                RegistryClient client = client(registry)) {

            assertThat(refusal(() -> client.register("s", STRING, false)).status())
                    .isEqualTo(status);
        }
    }

    @Test
    void answer_largerThanAnySchema_isGivenUp() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(ScriptedRegistry.sends(BoundedBody.MAX_BYTES + 1L));
                RegistryClient client = client(registry)) {

            RegistryClientException refusal = refusal(() -> client.latest("s"));

            assertThat(refusal.status()).isEqualTo(RegistryClientException.UNREACHABLE);
            assertThat(refusal).hasMessageContaining("larger than 16777216 bytes");
        }
    }

    @Test
    void headers_configured_areSentWithEveryRequest() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA_7);
                RegistryClient client =
                        client(ClientOptions.of(registry.url()).withHeaders(Map.of("X-Team", "orders")))) {

            client.latest("s");
            client.latest("s");

            assertThat(registry.requests()).extracting(r -> r.header("X-team")).containsExactly("orders", "orders");
        }
    }

    @Test
    void proxy_configured_isAskedInstead() {
        try (ScriptedRegistry proxy = ScriptedRegistry.that(SCHEMA_7);
                RegistryClient client = client(ClientOptions.of("http://registry.invalid:8081")
                        .withConnection(ConnectionOptions.DEFAULT.withProxy(
                                InetSocketAddress.createUnresolved("localhost", proxy.port()))))) {

            client.latest("s");

            assertThat(proxy.requests().get(0).path())
                    .isEqualTo("http://registry.invalid:8081/subjects/s/versions/latest");
        }
    }

    @Test
    void credentials_ofTheUrl_areSentDecoded() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA_7);
                RegistryClient client = client(ClientOptions.of("http://ann:p%40ss:1@localhost:" + registry.port()))) {

            client.latest("s");

            // base64 of "ann:p@ss:1"
            assertThat(registry.requests().get(0).header("Authorization")).isEqualTo("Basic YW5uOnBAc3M6MQ==");
        }
    }

    @Test
    void credentials_ofTheOptions_winOverThoseOfTheUrl() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA_7);
                RegistryClient client = client(ClientOptions.of("http://ann:x@localhost:" + registry.port())
                        .withCredentials(Credentials.basic("bob", "y")))) {

            client.latest("s");

            // base64 of "bob:y"
            assertThat(registry.requests().get(0).header("Authorization")).isEqualTo("Basic Ym9iOnk=");
        }
    }

    @Test
    void bearerToken_fromASupplier_isAskedForBeforeEachRequest() {
        AtomicInteger number = new AtomicInteger();
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA_7);
                RegistryClient client = client(ClientOptions.of(registry.url())
                        .withCredentials(Credentials.bearer(() -> "token-" + number.incrementAndGet())))) {

            client.latest("s");
            client.latest("s");

            assertThat(registry.requests())
                    .extracting(r -> r.header("Authorization"))
                    .containsExactly("Bearer token-1", "Bearer token-2");
        }
    }

    private static RegistryClient client(ScriptedRegistry registry) {
        return client(ClientOptions.of(registry.url()));
    }

    private static RegistryClient client(ClientOptions options) {
        return new HttpRegistryClient(options.withRetries(RetryOptions.NONE));
    }

    private static RegistryClientException refusal(ThrowingCallable question) {
        return catchThrowableOfType(RegistryClientException.class, question);
    }
}
