package io.symbolon.client;

import static io.symbolon.client.ScriptedRegistry.answers;
import static io.symbolon.client.ScriptedRegistry.hangsUp;
import static io.symbolon.client.ScriptedRegistry.neverAnswers;
import static io.symbolon.client.ScriptedRegistry.neverEndsItsBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.symbolon.client.ScriptedRegistry.Act;
import io.symbolon.model.RegisterSchemaRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Retries and failover. All by POST: the JDK's client makes a GET again by itself, which would spoil the counting. */
class TransportTest {

    private static final Act ID_7 = answers(200, "{\"id\":7}");
    private static final Act BUSY = answers(503, "{\"error_code\":50301,\"message\":\"Busy\"}");
    private static final Duration LONG = Duration.ofHours(1);
    private static final RetryOptions THREE_QUICK =
            new RetryOptions(3, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMinutes(2));

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void transientStatus_thenSuccess_isNotNoticed(int status) {
        try (ScriptedRegistry registry = ScriptedRegistry.that(answers(status, "wait"), answers(status, ""), ID_7)) {

            assertThat(register(THREE_QUICK, registry.url())).isEqualTo(7);

            assertThat(registry.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 413, 422})
    void finalStatus_isNotTriedAgain(int status) {
        try (ScriptedRegistry registry =
                ScriptedRegistry.that(answers(status, "{\"error_code\":1,\"message\":\"No\"}"))) {

            assertThat(failure(THREE_QUICK, registry.url()).status()).isEqualTo(status);

            assertThat(registry.requests()).hasSize(1);
        }
    }

    @Test
    void transientStatus_withoutEnd_isAnsweredAfterAllRetries() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(BUSY)) {

            RegistryClientException failure = failure(THREE_QUICK, registry.url());

            assertThat(failure.status()).isEqualTo(503);
            assertThat(failure.errorCode()).isEqualTo(50301);
            assertThat(registry.requests()).hasSize(4);
        }
    }

    @Test
    void noRetries_asksOnce() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(BUSY)) {

            assertThat(failure(RetryOptions.NONE, registry.url()).status()).isEqualTo(503);

            assertThat(registry.requests()).hasSize(1);
        }
    }

    @Test
    void connectionThatBreaks_isTriedAgain() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(hangsUp(), hangsUp(), ID_7)) {

            assertThat(register(THREE_QUICK, registry.url())).isEqualTo(7);

            assertThat(registry.requests()).hasSize(3);
        }
    }

    @Test
    void deadUrl_isPassedOverWithoutAWait() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(ID_7)) {

            assertThat(register(RetryOptions.NONE, ScriptedRegistry.deadUrl(), registry.url()))
                    .isEqualTo(7);
        }
    }

    @Test
    void urlThatAnswered_isAskedFirstNextTime() {
        try (ScriptedRegistry busy = ScriptedRegistry.that(BUSY);
                ScriptedRegistry healthy = ScriptedRegistry.that(ID_7);
                RegistryClient client = client(THREE_QUICK, Duration.ofMinutes(1), busy.url(), healthy.url())) {

            register(client);
            register(client);
            register(client);

            assertThat(busy.requests()).hasSize(1);
            assertThat(healthy.requests()).hasSize(3);
        }
    }

    @Test
    void allUrlsBusy_eachIsAskedOnceATry() {
        try (ScriptedRegistry one = ScriptedRegistry.that(BUSY);
                ScriptedRegistry other = ScriptedRegistry.that(BUSY)) {

            assertThat(failure(THREE_QUICK, one.url(), other.url()).status()).isEqualTo(503);

            assertThat(one.requests()).hasSize(4);
            assertThat(other.requests()).hasSize(4);
        }
    }

    @Test
    void registryThatNeverAnswers_isLeftForTheNext() {
        try (ScriptedRegistry hanging = ScriptedRegistry.that(neverAnswers());
                ScriptedRegistry healthy = ScriptedRegistry.that(ID_7);
                RegistryClient client = client(THREE_QUICK, Duration.ofSeconds(1), hanging.url(), healthy.url())) {

            assertThat(register(client)).isEqualTo(7);
        }
    }

    @Test
    void bodyThatNeverEnds_isLeftForTheNext() {
        try (ScriptedRegistry slow = ScriptedRegistry.that(neverEndsItsBody());
                ScriptedRegistry healthy = ScriptedRegistry.that(ID_7);
                RegistryClient client = client(THREE_QUICK, Duration.ofSeconds(1), slow.url(), healthy.url())) {

            assertThat(register(client)).isEqualTo(7);
        }
    }

    @Test
    void timeForAllTries_endsThem() {
        RetryOptions hasty = new RetryOptions(1000, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(1));
        try (ScriptedRegistry hanging = ScriptedRegistry.that(neverAnswers());
                ScriptedRegistry other = ScriptedRegistry.that(ID_7)) {

            RegistryClientException failure = failure(hasty, hanging.url(), other.url());

            assertThat(failure.status()).isEqualTo(RegistryClientException.UNREACHABLE);
            assertThat(hanging.requests()).hasSize(1);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void pauseThatTheTimeDoesNotAllow_isNotBegun() {
        RetryOptions patient = new RetryOptions(3, Duration.ZERO, LONG, Duration.ofMinutes(1));
        try (ScriptedRegistry registry = ScriptedRegistry.that(answers(429, "", Map.of("Retry-After", "1800")))) {

            assertThat(failure(patient, registry.url()).status()).isEqualTo(429);

            assertThat(registry.requests()).hasSize(1);
        }
    }

    @Test
    void nobodyThere_saysWhatWhereAndWhatToDo() {
        String dead = ScriptedRegistry.deadUrl();

        RegistryClientException failure = failure(THREE_QUICK, dead);

        assertThat(failure.status()).isEqualTo(RegistryClientException.UNREACHABLE);
        assertThat(failure.errorCode()).isZero();
        assertThat(failure)
                .hasMessage("Cannot register a schema under subject 's': no registry answers at [" + dead
                        + "] (tried up to 4 times, at most 120000 ms; last: ConnectException)."
                        + " Check that it runs, and the URL (schema.registry.url).");
    }

    @Test
    void interruption_whileTheRegistryIsSilent_endsTheQuestion() {
        try (ScriptedRegistry registry = ScriptedRegistry.that(neverAnswers())) {
            assertThatInterruptionEnds(THREE_QUICK, registry);
        }
    }

    @Test
    void interruption_whileItWaitsForARetry_endsTheQuestion() {
        RetryOptions patient = new RetryOptions(3, Duration.ZERO, LONG, LONG.multipliedBy(2));
        try (ScriptedRegistry registry = ScriptedRegistry.that(answers(503, "", Map.of("Retry-After", "3600")))) {
            assertThatInterruptionEnds(patient, registry);
        }
    }

    private static void assertThatInterruptionEnds(RetryOptions retries, ScriptedRegistry registry) {
        AtomicReference<RegistryClientException> failure = new AtomicReference<>();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread asking = new Thread(() -> {
            failure.set(failure(retries, registry.url()));
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        asking.start();
        await().until(() -> registry.requests().size() == 1);

        asking.interrupt();

        await().until(() -> !asking.isAlive());
        assertThat(stillInterrupted).isTrue();
        assertThat(failure.get()).hasMessageContaining("interrupted").hasCauseInstanceOf(InterruptedException.class);
        assertThat(registry.requests()).hasSize(1);
    }

    private static RegistryClientException failure(RetryOptions retries, String... urls) {
        return catchThrowableOfType(RegistryClientException.class, () -> register(retries, urls));
    }

    private static int register(RetryOptions retries, String... urls) {
        try (RegistryClient client = client(retries, Duration.ofMinutes(1), urls)) {
            return register(client);
        }
    }

    private static int register(RegistryClient client) {
        return client.register("s", RegisterSchemaRequest.of("AVRO", "\"string\"", List.of()), false)
                .id();
    }

    private static RegistryClient client(RetryOptions retries, Duration readTimeout, String... urls) {
        return new HttpRegistryClient(ClientOptions.of(urls)
                .withRetries(retries)
                .withConnection(ConnectionOptions.DEFAULT.withTimeouts(Duration.ofMinutes(1), readTimeout)));
    }
}
