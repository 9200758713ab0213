package io.symbolon.client;

import static io.symbolon.client.ScriptedRegistry.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.symbolon.client.ScriptedRegistry.Act;
import io.symbolon.model.RegisterSchemaRequest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CachingRegistryClientTest {

    private static final RegisterSchemaRequest STRING = RegisterSchemaRequest.of("AVRO", "\"string\"", List.of());
    private static final RegisterSchemaRequest BYTES = RegisterSchemaRequest.of("AVRO", "\"bytes\"", List.of());
    private static final Act SCHEMA = answers(200, "{\"id\":7,\"schema\":\"\\\"string\\\"\"}");
    private static final Act MISSING = answers(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
    private static final CacheOptions TEN_SECONDS = CacheOptions.DEFAULT
            .withLatest(new CacheOptions.Latest(1000, Duration.ofSeconds(10)))
            .withMissing(new CacheOptions.Missing(
                    1000, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10)));

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(5));

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void question_askedAgain_isAnsweredFromMemory(String kind, Consumer<RegistryClient> question) {
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA);
                RegistryClient client = client(registry, TEN_SECONDS)) {

            question.accept(client);
            question.accept(client);

            assertThat(registry.requests()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void question_refused_isAskedAgain(String kind, Consumer<RegistryClient> question) {
        try (ScriptedRegistry registry = ScriptedRegistry.that(MISSING, SCHEMA);
                RegistryClient client = client(registry, CacheOptions.DEFAULT)) {

            assertThatThrownBy(() -> question.accept(client)).isInstanceOf(RegistryClientException.class);
            question.accept(client);

            assertThat(registry.requests()).hasSize(2);
        }
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                question("register", client -> client.register("s", STRING, true)),
                question("look up", client -> client.lookUp("s", STRING, true)),
                question("id", client -> client.schemaById(7, "s")),
                question("guid", client -> client.schemaByGuid("5c0b1a4e-0000-4000-8000-000000000001")),
                question("version", client -> client.version("s", 1)),
                question("latest", client -> client.latest("s")),
                question("metadata", client -> client.latestWithMetadata("s", Map.of("a", "1"))));
    }

    private static Arguments question(String kind, Consumer<RegistryClient> question) {
        return Arguments.of(kind, question);
    }

    @Test
    void register_otherSubjectSchemaOrNormalization_isAnotherQuestion() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA);
                RegistryClient client = client(registry, CacheOptions.DEFAULT)) {

            client.register("s", STRING, true);
            client.register("s", STRING, false);
            client.register("s", BYTES, true);
            client.register("other", STRING, true);

            assertThat(registry.requests()).hasSize(4);
        }
    }

    @Test
    void schemaById_otherSubject_isAskedThere() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA);
                RegistryClient client = client(registry, CacheOptions.DEFAULT)) {

            client.schemaById(7, ":.one:s");
            client.schemaById(7, ":.two:s");

            assertThat(registry.requests()).hasSize(2);
        }
    }

    @Test
    void version_thatMayBeDeleted_isAnotherQuestion() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(MISSING, SCHEMA);
                RegistryClient client = client(registry, TEN_SECONDS)) {
            assertThatThrownBy(() -> client.version("s", 3)).isInstanceOf(RegistryClientException.class);

            assertThat(client.version("s", 3, true).id()).isEqualTo(7);
        }
    }

    @Test
    void latest_olderThanItsTime_isAskedAgain() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA);
                RegistryClient client = client(registry, TEN_SECONDS)) {

            client.latest("s");
            pass(Duration.ofSeconds(10).minusNanos(1));
            client.latest("s");
            assertThat(registry.requests()).hasSize(1);

            pass(Duration.ofNanos(1));
            client.latest("s");
            assertThat(registry.requests()).hasSize(2);
        }
    }

    @Test
    void latest_believedForEver_isNeverAskedAgain() {
        CacheOptions forEver = TEN_SECONDS.withLatest(new CacheOptions.Latest(1000, CacheOptions.FOREVER));
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA);
                RegistryClient client = client(registry, forEver)) {

            client.latest("s");
            pass(Duration.ofDays(10_000));
            client.latest("s");

            assertThat(registry.requests()).hasSize(1);
        }
    }

    @Test
    void latest_notBelievedAtAll_isAlwaysAsked() {
        CacheOptions never = TEN_SECONDS.withLatest(new CacheOptions.Latest(1000, Duration.ZERO));
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA);
                RegistryClient client = client(registry, never)) {

            client.latest("s");
            client.latest("s");

            assertThat(registry.requests()).hasSize(2);
        }
    }

    @Test
    void register_forgetsTheLatestOfItsSubject() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA);
                RegistryClient client = client(registry, TEN_SECONDS)) {
            client.latest("s");
            client.latest("other");
            client.latestWithMetadata("s", Map.of("a", "1"));

            client.register("s", STRING, false);
            client.latest("s");
            client.latest("other");
            client.latestWithMetadata("s", Map.of("a", "1"));

            assertThat(registry.requests()).hasSize(3 + 1 + 2);
        }
    }

    @Test
    void register_ofASchemaThatWasMissing_makesItFound() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(MISSING, SCHEMA);
                RegistryClient client = client(registry, TEN_SECONDS)) {
            assertThatThrownBy(() -> client.lookUp("s", STRING, false)).isInstanceOf(RegistryClientException.class);

            client.register("s", STRING, false);

            assertThat(client.lookUp("s", STRING, false).id()).isEqualTo(7);
        }
    }

    /** The subject's versions and contents, and the id and the guid wherever they were asked for. */
    @Test
    void register_ofWhatWasMissing_makesEverythingOfItFound() {
        String guid = "5c0b1a4e-0000-4000-8000-000000000001";
        List<Consumer<RegistryClient>> questions = List.of(
                client -> client.version("s", 3),
                client -> client.latest("s"),
                client -> client.latestWithMetadata("s", Map.of("a", "1")),
                client -> client.lookUp("s", STRING, true),
                client -> client.schemaById(7, "s"),
                client -> client.schemaById(7, ""),
                client -> client.schemaByGuid(guid));
        Act found = answers(200, "{\"id\":7,\"guid\":\"" + guid + "\",\"schema\":\"\\\"string\\\"\"}");
        Act[] script = new Act[questions.size() + 1];
        Arrays.fill(script, 0, questions.size(), MISSING);
        script[questions.size()] = found;
        try (ScriptedRegistry registry = ScriptedRegistry.that(script);
                RegistryClient client = client(registry, TEN_SECONDS)) {
            questions.forEach(question ->
                    assertThatThrownBy(() -> question.accept(client)).isInstanceOf(RegistryClientException.class));

            client.register("s", STRING, false);

            questions.forEach(question -> question.accept(client));
        }
    }

    @Test
    void missing_withATime_isNotAskedAgainBefore() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(MISSING);
                RegistryClient client = client(registry, TEN_SECONDS)) {

            for (int i = 0; i < 3; i++) {
                RegistryClientException refusal =
                        catchThrowableOfType(RegistryClientException.class, () -> client.schemaById(9, "s"));
                assertThat(refusal.errorCode()).isEqualTo(40403);
                pass(Duration.ofMillis(2500));
            }
            assertThat(registry.requests()).hasSize(1);

            pass(Duration.ofMillis(2500));
            assertThatThrownBy(() -> client.schemaById(9, "s")).isInstanceOf(RegistryClientException.class);
            assertThat(registry.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}"})
    void notFound_ofThePath_isNotRemembered(String body) {
        try (ScriptedRegistry registry = ScriptedRegistry.that(answers(404, body), SCHEMA);
                RegistryClient client = client(registry, TEN_SECONDS)) {
            assertThatThrownBy(() -> client.schemaById(7, "s")).isInstanceOf(RegistryClientException.class);

            assertThat(client.schemaById(7, "s").id()).isEqualTo(7);
        }
    }

    @Test
    void schemasOfASubject_beyondTheirNumber_areForgottenWithoutHarmToOthers() {
        CacheOptions two = new CacheOptions(2, TEN_SECONDS.latest(), TEN_SECONDS.missing());
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA);
                RegistryClient client = client(registry, two)) {
            client.schemaById(1, "quiet");
            for (int id = 0; id < 20; id++) {
                client.schemaById(id, "busy");
            }
            assertThat(registry.requests()).hasSize(21);

            client.schemaById(1, "quiet");
            client.schemaById(19, "busy");
            assertThat(registry.requests()).hasSize(21);

            client.schemaById(0, "busy");
            assertThat(registry.requests()).hasSize(22);
        }
    }

    @Test
    void hit_makesNoGarbage() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA);
                RegistryClient client = client(registry, TEN_SECONDS)) {
            hit(client, 20_000);

            long before = threads.getThreadAllocatedBytes(thread);
            hit(client, 10_000);
            long bytes = threads.getThreadAllocatedBytes(thread) - before;

            // Measuring itself costs some bytes; one object a hit would be 160,000 at least.
            assertThat(bytes).isLessThan(10_000);
        }
    }

    /** An id below 128, since the key of a larger one is an object. */
    private static void hit(RegistryClient client, int times) {
        for (int i = 0; i < times; i++) {
            client.schemaById(7, "s");
            client.latest("s");
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private RegistryClient client(ScriptedRegistry registry, CacheOptions caches) {
        ClientOptions options = ClientOptions.of(registry.url()).withRetries(RetryOptions.NONE);
        return new CachingRegistryClient(new HttpRegistryClient(options), caches, nanos::get);
    }
}
