package io.symbolon.registry.storage.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What an H2 database held before its tables were upgraded, in a file beside its own. It is there from before the first step of
 * an upgrade until the last one is on the disk: where it is found, an upgrade ended in the middle. To be used by whoever has the
 * database to himself.
 */
final class UpgradeCopy {

    private static final String SUFFIX = ".before-upgrade.sql.gz";
    private static final String FORMAT = " COMPRESSION GZIP CHARSET 'UTF-8'";

    private final Path copy;

    /** @param database the database's file, without H2's suffix */
    UpgradeCopy(Path database) {
        this.copy = database.resolveSibling(database.getFileName() + SUFFIX);
    }

    /** Writes the copy. A part of one never bears its name. */
    void make(Connection connection) throws SQLException {
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        execute("SCRIPT TO " + literal(part) + FORMAT, connection);
        try {
            force(part);
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + copy, e);
        }
    }

    /** Whether an upgrade ended in the middle. */
    boolean isThere() {
        return Files.exists(copy);
    }

    /** Makes the database what it was. */
    void putBack(Connection connection) throws SQLException {
        execute("DROP ALL OBJECTS", connection);
        execute("RUNSCRIPT FROM " + literal(copy) + FORMAT, connection);
    }

    void remove() {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + copy, e);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void execute(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String literal(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }
}
