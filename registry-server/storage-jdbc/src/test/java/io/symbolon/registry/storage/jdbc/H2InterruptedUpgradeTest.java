package io.symbolon.registry.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.registry.storage.StorageOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade that ends in the middle loses nothing, though H2 commits every step of it by itself. */
final class H2InterruptedUpgradeTest extends MigrationsContract {

    private static final String SOME_STEPS = """
            DROP INDEX contents_by_guid;
            ALTER TABLE contents RENAME TO earlier_contents;
            ALTER TABLE events RENAME TO earlier_events;
            DROP TABLE taken_numbers;
            CREATE TABLE contents (id integer PRIMARY KEY)""";

    @TempDir
    private Path directory;

    @Override
    StorageOptions emptyDatabase() {
        return new StorageOptions("jdbc:h2:file:" + directory.resolve("it's a registry"), "", "", 2);
    }

    @Override
    void happenBeforeTheUpgrade(Database database) {
        assertThatThrownBy(() -> database.upgrade(() -> doSomeSteps(database))).isInstanceOf(Interrupted.class);
    }

    private static void doSomeSteps(Database database) {
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SOME_STEPS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        throw new Interrupted();
    }

    @Test
    void open_afterTheUpgrade_leavesNoCopy() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("it's a registry.mv.db"));
        }
    }

    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
