package io.symbolon.registry.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.registry.postgres.PostgresServer;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageEngine;
import io.symbolon.registry.storage.StorageException;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JdbcStorageEngineTest {

    private final JdbcStorageEngine engine = new JdbcStorageEngine();

    private static final SchemaContent CONTENT = new SchemaContent(SchemaType.AVRO, "text", List.of(), null, null);

    @TempDir
    private Path directory;

    @Test
    void serviceLoader_ofEngines_findsThisOne() {
        assertThat(ServiceLoader.load(StorageEngine.class)).hasOnlyElementsOfType(JdbcStorageEngine.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"memory:", "jdbc:h2:mem:x", "jdbc:h2:file:./data/registry", "jdbc:postgresql://host/database"})
    void opens_itsOwnUrls_isTrue(String url) {
        assertThat(engine.opens(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "memory", "jdbc:h2:tcp://host/x", "jdbc:mysql://host/x", "kafka:topic"})
    void opens_otherUrls_isFalse(String url) {
        assertThat(engine.opens(url)).isFalse();
    }

    @Test
    void reading_eventsWhileOthersGiveOutPositions_waitsAsLongAsTheyNeed() throws Exception {
        String url = "jdbc:h2:mem:held";
        SubjectName subject = SubjectName.parse("s");
        try (RegistryStorage storage = open(url);
                Connection others = DriverManager.getConnection(url, "", "")) {
            storage.inTransaction(Scope.changing(subject), tx -> {
                tx.settings().save(new SubjectSettings(subject, null, "READONLY"));
                return null;
            });
            others.setAutoCommit(false);
            others.createStatement().executeQuery("SELECT last_position FROM feed FOR UPDATE");

            CompletableFuture<List<Event>> events = CompletableFuture.supplyAsync(
                    () -> storage.reading(tx -> tx.events().after(0, 10)));

            assertThatThrownBy(() -> events.get(1_500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            others.rollback();
            assertThat(events.get()).extracting(Event::scope).containsExactly(subject);
        }
    }

    @Test
    void reading_eventOfANewerVersion_isOfAnotherKind() throws Exception {
        String url = "jdbc:h2:mem:newer";
        try (RegistryStorage storage = open(url);
                Connection newer = DriverManager.getConnection(url, "", "");
                Statement statement = newer.createStatement()) {
            statement.execute("INSERT INTO arrivals (kind, context, subject, version, schema_id, happened_at)"
                    + " VALUES ('SUBJECT_SIGNED', '.', 's', 1, 1, 1)");

            assertThat(storage.<List<Event>>reading(tx -> tx.events().after(0, 10)))
                    .extracting(Event::kind)
                    .containsExactly(Event.Kind.OTHER);
        }
    }

    @Test
    void open_memoryTwice_givesTwoDatabases() {
        SubjectName subject = SubjectName.parse("s");
        try (RegistryStorage one = open("memory:");
                RegistryStorage other = open("memory:")) {
            one.inTransaction(Scope.changing(subject), tx -> {
                tx.settings().save(new SubjectSettings(subject, null, "READONLY"));
                return null;
            });

            int found = other.reading(tx -> tx.settings().find(List.of(subject)).size());
            assertThat(found).isZero();
        }
    }

    @Test
    void description_ofUrlWithSecrets_hasNone() throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("registry") + ";USER=u;PASSWORD=secret";
        try (RegistryStorage storage = open(url);
                RegistryStorage postgres = open(PostgresServer.freshDatabase())) {
            assertThat(storage.description()).isEqualTo("H2 in the file " + directory.resolve("registry"));
            assertThat(postgres.description()).matches("PostgreSQL at localhost:\\d+/test_\\w+");
        }
    }

    @Test
    void open_fileInUseByAnotherProcess_saysSo() throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("registry");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegisteringProcess.class.getName(),
                        url,
                        "run")
                .start();
        try (BufferedReader lines = other.inputReader()) {
            lines.readLine();

            assertThatThrownBy(() -> open(url))
                    .isInstanceOf(StorageException.class)
                    .hasMessageStartingWith(
                            "H2 in the file " + directory.resolve("registry") + " is in use by another process");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void open_fileWithWrongPassword_saysSoWithoutIt() {
        String url = "jdbc:h2:file:" + directory.resolve("registry");
        engine.open(new StorageOptions(url, "u", "right", 1)).close();

        assertThatThrownBy(() -> engine.open(new StorageOptions(url, "u", "wrong-secret", 1)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("refuses the user or the password")
                .hasMessageNotContaining("wrong-secret");
    }

    @Test
    void open_postgresThatIsNotThere_saysSo() {
        assertThatThrownBy(() -> open("jdbc:postgresql://localhost:1/registry?password=secret"))
                .isInstanceOf(StorageException.class)
                .hasMessage("PostgreSQL at localhost:1/registry cannot be reached. "
                        + "Check storage.url and whether the server runs");
    }

    @Test
    void open_postgresDatabaseThatIsNotThere_saysSo() throws Exception {
        String url = PostgresServer.freshDatabase().replaceFirst("test_\\w+", "nowhere");

        assertThatThrownBy(() -> open(url))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("/nowhere does not exist");
    }

    @Test
    void open_postgresWithUnknownUser_saysSoWithoutThePassword() throws Exception {
        String url = PostgresServer.freshDatabase().replaceFirst("\\?.*", "");

        assertThatThrownBy(() -> engine.open(new StorageOptions(url, "nobody-here", "secret", 1)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("refuses the user or the password")
                .hasMessageNotContaining("secret");
    }

    @Test
    void open_tablesOfANewerProgram_saysSo() throws Exception {
        String url = PostgresServer.freshDatabase();
        open(url).close();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, true)""");
        }

        assertThatThrownBy(() -> open(url))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("were made by a newer version of this program");
    }

    @Test
    void reading_workThatWrites_isRefused() {
        SubjectName subject = SubjectName.parse("s");
        try (RegistryStorage storage = open("memory:")) {
            assertThatThrownBy(() -> storage.reading(tx -> tx.versions().append(subject, 1, CONTENT)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void inTransaction_interruptedThreads_doNotHarmTheFile() throws Exception {
        SubjectName subject = SubjectName.parse("s");
        try (RegistryStorage storage = open("jdbc:h2:file:" + directory.resolve("registry"))) {
            for (int i = 0; i < 20; i++) {
                Thread thread = new Thread(() -> {
                    Thread.currentThread().interrupt();
                    storage.inTransaction(
                            Scope.changing(subject), tx -> tx.versions().append(subject, 1, CONTENT));
                });
                thread.setUncaughtExceptionHandler((failed, e) -> {});
                thread.start();
                thread.join();
            }

            assertThat(storage.inTransaction(
                                    Scope.changing(subject), tx -> tx.versions().append(subject, 1, CONTENT))
                            .number())
                    .isPositive();
        }
    }

    private RegistryStorage open(String url) {
        return engine.open(new StorageOptions(url, "", "", 2));
    }
}
