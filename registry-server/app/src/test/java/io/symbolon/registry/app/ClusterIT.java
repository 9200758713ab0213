package io.symbolon.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.registry.app.http.Answer;
import io.symbolon.registry.app.http.Api;
import io.symbolon.registry.postgres.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two server processes over one PostgreSQL keep the laws together. */
class ClusterIT {

    private static final int THREADS = 16;
    private static final int ROUNDS = 5;

    @TempDir
    static Path directory;

    private static RegistryProcess processA;
    private static RegistryProcess processB;
    private static List<Api> nodes;

    @BeforeAll
    static void start() throws Exception {
        String storage = "--storage.url=" + PostgresServer.freshDatabase();
        processA = RegistryProcess.run(directory, "--listeners=http://127.0.0.1:0", storage);
        processB = RegistryProcess.run(directory, "--listeners=http://127.0.0.1:0", storage);
        nodes = List.of(processA.api(), processB.api());
    }

    @AfterAll
    static void stop() {
        processA.close();
        processB.close();
    }

    @Test
    void register_sameContentThroughBothNodes_hasOneId() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String schema = "{\"type\":\"fixed\",\"name\":\"Same\",\"size\":" + (round + 1) + "}";
            String prefix = "same-" + round + "-";

            List<Answer> answers = together(thread -> node(thread).register(prefix + thread % 4, schema));

            assertThat(answers).allMatch(answer -> answer.status() == 200);
            assertThat(answers).map(answer -> answer.json().get("id").asInt()).containsOnly(id(answers.get(0)));
            assertThat(answers)
                    .map(answer -> answer.json().get("version").asInt())
                    .containsOnly(1);
        }
    }

    @Test
    void register_schemasThatDoNotFitEachOther_oneWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String subject = "conflict-" + round;

            List<Answer> answers = together(thread -> node(thread)
                    .register(
                            subject,
                            "{\"type\":\"fixed\",\"name\":\"F" + thread + "\",\"size\":" + (thread + 1) + "}"));

            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(THREADS - 1);
            assertThat(nodes.get(0).get("/subjects/" + subject + "/versions")).hasToString("200 [1]");
        }
    }

    @Test
    void register_differentSchemasInOneSubject_numbersThemWithoutGaps() throws Exception {
        nodes.get(0).put("/config/numbered", "{\"compatibility\": \"NONE\"}");

        List<Answer> answers = together(thread ->
                node(thread).register("numbered", "{\"type\":\"fixed\",\"name\":\"N" + thread + "\",\"size\":1}"));

        assertThat(answers)
                .map(answer -> answer.json().get("version").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, THREADS).boxed().toList());
        assertThat(answers).map(ClusterIT::id).doesNotHaveDuplicates();
    }

    @Test
    void register_onOneNode_isSeenOnTheOtherAtOnce() throws Exception {
        List<Answer> answers = together(thread -> {
            String subject = "seen-" + thread;
            int id = id(node(thread).register(subject, "{\"type\":\"fixed\",\"name\":\"S" + thread + "\",\"size\":9}"));
            assertThat(node(thread + 1)
                            .get("/subjects/" + subject + "/versions/latest")
                            .json()
                            .get("id")
                            .asInt())
                    .isEqualTo(id);
            return node(thread + 1).get("/schemas/ids/" + id);
        });

        assertThat(answers).allMatch(answer -> answer.status() == 200);
    }

    private static Api node(int number) {
        return nodes.get(number % nodes.size());
    }

    private static int id(Answer answer) {
        return answer.json().get("id").asInt();
    }

    private static List<Answer> together(IntFunction<Answer> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Answer>> calls = new ArrayList<>();
            IntStream.range(0, THREADS).forEach(thread -> calls.add(() -> call.apply(thread)));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : threads.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
