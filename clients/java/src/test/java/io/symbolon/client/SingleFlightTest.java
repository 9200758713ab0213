package io.symbolon.client;

import static io.symbolon.client.ScriptedRegistry.answers;
import static io.symbolon.client.ScriptedRegistry.neverAnswers;
import static io.symbolon.client.ScriptedRegistry.waitsFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.symbolon.client.ScriptedRegistry.Act;
import io.symbolon.model.RegisterSchemaRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads, one question: what arrives at a real server is counted. */
class SingleFlightTest {

    private static final Act SCHEMA = answers(200, "{\"id\":7,\"schema\":\"\\\"string\\\"\"}");
    private static final Act MISSING = answers(404, "{\"error_code\":40403,\"message\":\"Schema 7 not found\"}");
    private static final Set<Thread.State> WAITING = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void manyThreads_unknownId_makeOneRequest() throws Exception {
        try (ScriptedRegistry registry = ScriptedRegistry.that(waitsFor(gate, SCHEMA));
                RegistryClient client = client(registry)) {
            var answers = inThreads(100, () -> client.schemaById(7, "s"));
            awaitAllWaiting();

            gate.countDown();

            assertThat(answers.get(0).get().schema()).isEqualTo("\"string\"");
            for (var answer : answers) {
                assertThat(answer.get()).isSameAs(answers.get(0).get());
            }
            assertThat(registry.requests()).hasSize(1);
        }
    }

    @Test
    void manyThreads_unknownSubject_makeOneRegistration() throws Exception {
        RegisterSchemaRequest schema = RegisterSchemaRequest.of("AVRO", "\"string\"", List.of());
        try (ScriptedRegistry registry = ScriptedRegistry.that(waitsFor(gate, SCHEMA));
                RegistryClient client = client(registry)) {
            var answers = inThreads(16, () -> client.register("s", schema, false));
            awaitAllWaiting();

            gate.countDown();

            for (var answer : answers) {
                assertThat(answer.get().id()).isEqualTo(7);
            }
            assertThat(registry.requests()).hasSize(1);
        }
    }

    @Test
    void manyThreads_missingId_shareTheRefusalAndLeaveNothingBehind() throws Exception {
        try (ScriptedRegistry registry = ScriptedRegistry.that(waitsFor(gate, MISSING), SCHEMA);
                RegistryClient client = client(registry)) {
            var answers = inThreads(100, () -> client.schemaById(7, "s"));
            awaitAllWaiting();

            gate.countDown();

            for (var answer : answers) {
                assertThat(answer)
                        .failsWithin(Duration.ofMinutes(1))
                        .withThrowableOfType(ExecutionException.class)
                        .havingCause()
                        .isInstanceOf(RegistryClientException.class)
                        .withMessageContaining("Schema 7 not found");
            }
            assertThat(registry.requests()).hasSize(1);
            assertThat(client.schemaById(7, "s").id()).isEqualTo(7);
        }
    }

    @Test
    void differentIds_doNotWaitForEachOther() throws Exception {
        try (ScriptedRegistry registry = ScriptedRegistry.that(waitsFor(gate, SCHEMA), SCHEMA);
                RegistryClient client = client(registry)) {
            var slow = inThreads(1, () -> client.schemaById(7, "s"));
            awaitRequests(registry, 1);

            assertThat(client.schemaById(8, "s").schema()).isEqualTo("\"string\"");

            assertThat(slow.get(0)).isNotDone();
            gate.countDown();
            assertThat(slow.get(0).get().id()).isEqualTo(7);
        }
    }

    @Test
    void latestThatWasAskedForBeforeARegistration_isNotBelievedAfterIt() throws Exception {
        RegisterSchemaRequest schema = RegisterSchemaRequest.of("AVRO", "\"bytes\"", List.of());
        Act newer = answers(200, "{\"id\":8,\"schema\":\"\\\"bytes\\\"\"}");
        try (ScriptedRegistry registry = ScriptedRegistry.that(waitsFor(gate, SCHEMA), newer);
                RegistryClient client = client(registry)) {
            var older = inThreads(1, () -> client.latest("s"));
            awaitRequests(registry, 1);
            client.register("s", schema, false);

            gate.countDown();

            assertThat(older.get(0).get().id()).isEqualTo(7);
            assertThat(client.latest("s").id()).isEqualTo(8);
        }
    }

    @Test
    void interruptionOfTheThreadThatAsks_doesNotConcernThoseWhoWait() throws Exception {
        try (ScriptedRegistry registry = ScriptedRegistry.that(neverAnswers(), SCHEMA);
                RegistryClient client = client(registry)) {
            var first = inThreads(1, () -> client.schemaById(7, "s"));
            awaitRequests(registry, 1);
            var others = inThreads(15, () -> client.schemaById(7, "s"));
            awaitAllWaiting();

            threads.get(0).interrupt();

            for (var other : others) {
                assertThat(other.get().id()).isEqualTo(7);
            }
            assertThat(first.get(0))
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableOfType(ExecutionException.class)
                    .withMessageContaining("interrupted");
            assertThat(registry.requests()).hasSize(2);
        }
    }

    @Test
    void interruptionOfAThreadThatWaits_endsOnlyItsQuestion() throws Exception {
        try (ScriptedRegistry registry = ScriptedRegistry.that(waitsFor(gate, SCHEMA));
                RegistryClient client = client(registry)) {
            var first = inThreads(1, () -> client.schemaById(7, "s"));
            awaitRequests(registry, 1);
            var second = inThreads(1, () -> client.schemaById(7, "s"));
            awaitAllWaiting();

            threads.get(1).interrupt();

            assertThat(second.get(0))
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableOfType(ExecutionException.class)
                    .withMessageContaining("interrupted");
            gate.countDown();
            assertThat(first.get(0).get().id()).isEqualTo(7);
        }
    }

    @Test
    void unexpectedFailureOfTheThreadThatAsks_isNotToldToThoseWhoWait() throws Exception {
        Supplier<String> token = new Supplier<>() {
            private boolean failed;

            @Override
            public synchronized String get() {
                if (!failed) {
                    failed = true;
                    awaitGate();
                    throw new IllegalStateException("no token yet");
                }
                return "token";
            }
        };
        try (ScriptedRegistry registry = ScriptedRegistry.that(SCHEMA);
                RegistryClient client = RegistryClients.create(
                        ClientOptions.of(registry.url()).withCredentials(Credentials.bearer(token)))) {
            var first = inThreads(1, () -> client.schemaById(7, "s"));
            awaitAllWaiting();
            var others = inThreads(15, () -> client.schemaById(7, "s"));
            awaitAllWaiting();

            gate.countDown();

            for (var other : others) {
                assertThat(other.get().id()).isEqualTo(7);
            }
            assertThat(first.get(0))
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableOfType(ExecutionException.class)
                    .withMessageContaining("no token yet");
        }
    }

    private static RegistryClient client(ScriptedRegistry registry) {
        return RegistryClients.create(ClientOptions.of(registry.url()).withRetries(RetryOptions.NONE));
    }

    private <T> List<CompletableFuture<T>> inThreads(int count, Supplier<T> question) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    CompletableFuture<T> answer = new CompletableFuture<>();
                    Thread thread = new Thread(() -> {
                        try {
                            answer.complete(question.get());
                        } catch (RuntimeException e) {
                            answer.completeExceptionally(e);
                        }
                    });
                    threads.add(thread);
                    thread.start();
                    return answer;
                })
                .toList();
    }

    private void awaitAllWaiting() {
        await().until(() -> threads.stream().allMatch(thread -> WAITING.contains(thread.getState())));
    }

    private static void awaitRequests(ScriptedRegistry registry, int count) {
        await().until(() -> registry.requests().size() == count);
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
