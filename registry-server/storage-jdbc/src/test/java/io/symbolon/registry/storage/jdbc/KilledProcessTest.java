package io.symbolon.registry.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes to an H2 file loses nothing that it acknowledged, and another goes on. */
final class KilledProcessTest {

    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 300;

    @TempDir
    private Path directory;

    @Test
    void reopen_afterKill_findsEverythingThatWasAcknowledged() throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("registry");
        List<Acknowledged> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(writeUntilKilled(url, "run" + kill));
        }

        try (RegistryStorage storage = new JdbcStorageEngine().open(new StorageOptions(url, "", "", 4))) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_BEFORE_KILL);
            assertThat(acknowledged).allSatisfy(version -> assertKept(version, storage));
            assertThat(acknowledged).extracting(Acknowledged::id).doesNotHaveDuplicates();
            assertThat(eventsOf(storage))
                    .containsAll(acknowledged.stream().map(Acknowledged::id).toList());
        }
    }

    private static List<Acknowledged> writeUntilKilled(String url, String run)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegisteringProcess.class.getName(),
                        url,
                        run)
                .redirectError(Redirect.INHERIT)
                .start();
        List<Acknowledged> acknowledged = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(RegisteringProcess.END)) {
                    acknowledged.add(Acknowledged.read(line));
                }
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_KILL) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).isEqualTo(128 + 9);
        return acknowledged;
    }

    private static void assertKept(Acknowledged version, RegistryStorage storage) {
        SubjectName subject = SubjectName.parse(version.subject());
        List<Version> versions =
                storage.reading(tx -> tx.state(subject, List.of()).versions());

        assertThat(versions).anySatisfy(kept -> {
            assertThat(kept.number()).isEqualTo(version.number());
            assertThat(kept.schemaId()).isEqualTo(version.id());
        });
        String text = storage.reading(tx -> tx.schemas()
                .find(subject.context(), version.id())
                .orElseThrow()
                .content()
                .text());
        assertThat(text).isEqualTo(version.text());
    }

    private static Set<Integer> eventsOf(RegistryStorage storage) {
        Set<Integer> ids = new HashSet<>();
        List<Event> next = storage.reading(tx -> tx.events().after(0, 1000));
        while (!next.isEmpty()) {
            next.forEach(event -> ids.add(event.schemaId()));
            long last = next.get(next.size() - 1).position();
            next = storage.reading(tx -> tx.events().after(last, 1000));
        }
        return ids;
    }

    private record Acknowledged(String subject, int number, int id, String text) {

        static Acknowledged read(String line) {
            String[] parts = line.split(" ", -1);
            return new Acknowledged(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
        }
    }
}
