package io.symbolon.registry.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.registry.postgres.PostgresServer;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageException;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** PostgreSQL's connection breaks, or another writer is faster, while an append waits for that writer's rows. */
@Timeout(60)
final class BrokenConnectionTest {

    private static final SubjectName SUBJECT = SubjectName.parse("s");
    private static final SchemaContent CONTENT = new SchemaContent(SchemaType.AVRO, "text", List.of(), null, null);

    private final AtomicInteger runs = new AtomicInteger();
    private RegistryStorage storage;
    private Connection other;
    private Connection observer;

    @BeforeEach
    void open() throws SQLException {
        String url = PostgresServer.emptiedDatabase();
        storage = new JdbcStorageEngine().open(new StorageOptions(url, "", "", 2));
        other = DriverManager.getConnection(url);
        other.setAutoCommit(false);
        observer = DriverManager.getConnection(url);
    }

    @AfterEach
    void close() throws SQLException {
        observer.close();
        other.close();
        storage.close();
    }

    @Test
    void append_connectionBreaksWhileItCommits_saysThatNobodyKnowsAndIsNotRunAgain() throws Exception {
        HeldContent.add(CONTENT, other);
        CompletableFuture<Version> append = CompletableFuture.supplyAsync(this::append);

        breakTheWaiting();

        assertThatThrownBy(() -> append.get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(StorageException.class)
                .hasMessageContaining(
                        "The connection to the database broke during a commit; whether that happened is not known");
        assertThat(runs).hasValue(1);
        other.rollback();
        assertThat(versions()).isEmpty();
        assertThat(append().number()).isEqualTo(1);
    }

    @Test
    void append_connectionBreaksBeforeItCommits_isRunAgain() throws Exception {
        holdTheSubject();
        CompletableFuture<Version> append = CompletableFuture.supplyAsync(this::append);

        breakTheWaiting();
        other.rollback();

        assertThat(append.get(30, TimeUnit.SECONDS).number()).isEqualTo(1);
        assertThat(runs).hasValue(2);
        assertThat(versions()).containsExactly(append.get());
    }

    @Test
    void append_numberTakenWhileItCommits_isRunAgainWithTheNext() throws Exception {
        holdTheNumber();
        CompletableFuture<Version> append = CompletableFuture.supplyAsync(this::append);

        assertThat(waiting()).isPositive();
        other.commit();

        assertThat(append.get(30, TimeUnit.SECONDS).number()).isEqualTo(2);
        assertThat(runs).hasValue(2);
        assertThat(versions()).extracting(Version::number).containsExactly(1, 2);
    }

    private Version append() {
        return storage.inTransaction(Scope.appendingTo(SUBJECT), tx -> {
            runs.incrementAndGet();
            int number = tx.state(SUBJECT, List.of()).nextNumber();
            return tx.versions().append(SUBJECT, number, CONTENT);
        });
    }

    private List<Version> versions() {
        return storage.reading(tx -> tx.state(SUBJECT, List.of()).versions());
    }

    private void holdTheSubject() throws SQLException {
        try (PreparedStatement statement = other.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            statement.setLong(1, AdvisoryKey.of(SUBJECT));
            statement.execute();
        }
    }

    private void holdTheNumber() throws SQLException {
        try (Statement statement = other.createStatement()) {
            statement.execute("INSERT INTO versions (context, subject, number, schema_id, deleted, registered_at)"
                    + " VALUES ('.', 's', 1, 99, FALSE, 1)");
        }
    }

    private void breakTheWaiting() throws Exception {
        int process = waiting();
        try (PreparedStatement statement = observer.prepareStatement("SELECT pg_terminate_backend(?)")) {
            statement.setInt(1, process);
            statement.execute();
        }
    }

    /** The process of the server that waits for a lock, once there is one. */
    private int waiting() throws Exception {
        try (PreparedStatement statement = observer.prepareStatement(
                "SELECT pid FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND application_name = 'symbolon' AND wait_event_type = 'Lock'")) {
            while (true) {
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        return row.getInt(1);
                    }
                }
                Thread.sleep(5);
            }
        }
    }
}
