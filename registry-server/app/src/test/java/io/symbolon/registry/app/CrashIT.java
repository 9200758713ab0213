package io.symbolon.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.registry.app.http.Api;
import io.symbolon.registry.postgres.PostgresServer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered to a client outlives a process that is killed in the middle of its work. */
class CrashIT {

    private static final int THREADS = 8;
    private static final int ACKNOWLEDGED = 200;

    @TempDir
    Path directory;

    @Test
    void kill_duringWritesToH2_losesNothingAcknowledged() throws Exception {
        crash("jdbc:h2:file:./data/registry");
    }

    @Test
    void kill_duringWritesToPostgres_losesNothingAcknowledged() throws Exception {
        crash(PostgresServer.freshDatabase());
    }

    private void crash(String storage) throws Exception {
        Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
        try (RegistryProcess process = start(storage)) {
            Api api = process.api();
            List<Thread> writers = IntStream.range(0, THREADS)
                    .mapToObj(number -> new Thread(() -> write(api, number, acknowledged)))
                    .toList();
            writers.forEach(Thread::start);
            Awaitility.await().until(() -> acknowledged.size() >= ACKNOWLEDGED);
            process.kill();
            for (Thread writer : writers) {
                writer.join();
            }
        }
        try (RegistryProcess process = start(storage)) {
            Api api = process.api();
            acknowledged.forEach((place, answer) -> requireThere(api, place, answer));
            assertThat(ids(acknowledged)).doesNotHaveDuplicates();
            JsonNode next = api.register("after-the-crash", "{\"type\":\"fixed\",\"name\":\"After\",\"size\":1}")
                    .json();
            assertThat(ids(acknowledged)).doesNotContain(next.get("id").asInt());
        }
    }

    private RegistryProcess start(String storage) {
        return RegistryProcess.run(directory, "--listeners=http://127.0.0.1:0", "--storage.url=" + storage);
    }

    /** Registers one version after the other until the server is gone. */
    private static void write(Api api, int number, Map<String, JsonNode> acknowledged) {
        String subject = "subject-" + number;
        try {
            for (int size = 1; ; size++) {
                JsonNode answer = api.register(subject, schema(number, size)).json();
                acknowledged.put(subject + "/versions/" + answer.get("version").asInt(), answer);
            }
        } catch (UncheckedIOException e) {
            assertThat(acknowledged).isNotEmpty();
        }
    }

    private static String schema(int number, int size) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < size; i++) {
            fields.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"f")
                    .append(i)
                    .append("\",\"type\":\"int\",\"default\":0}");
        }
        return "{\"type\":\"record\",\"name\":\"R" + number + "\",\"fields\":[" + fields + "]}";
    }

    private static void requireThere(Api api, String place, JsonNode acknowledged) {
        JsonNode found = api.get("/subjects/" + place).json();
        for (String member : List.of("id", "version", "guid", "schema")) {
            assertThat(found.get(member)).as(place + " " + member).isEqualTo(acknowledged.get(member));
        }
    }

    private static List<Integer> ids(Map<String, JsonNode> acknowledged) {
        List<Integer> ids = new ArrayList<>();
        acknowledged.values().forEach(answer -> ids.add(answer.get("id").asInt()));
        return ids;
    }
}
