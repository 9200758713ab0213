package io.symbolon.registry.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A real PostgreSQL, one for the whole JVM: started when the first database is asked for, stopped when the JVM ends. Where
 * the environment variable {@code SYMBOLON_TEST_POSTGRES_URL} is set, it is the server that this JDBC URL leads to; the URL
 * names a user who may create databases. Commits are as durable as they are in production.
 */
public final class PostgresServer {

    private static final String EXTERNAL = "SYMBOLON_TEST_POSTGRES_URL";

    private PostgresServer() {}

    /** The JDBC URL, with user and password, of a new and empty database. */
    public static String freshDatabase() throws SQLException {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = DriverManager.getConnection(Running.URL);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return Running.URL.replaceFirst("(jdbc:postgresql://[^/]*/)[^?]*", "$1" + name);
    }

    /**
     * The JDBC URL of a database that is emptied for each who asks, for tests of one class that follow one another: many
     * databases take long to make, and longer to bring to the disk when the server stops.
     */
    public static String emptiedDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(Emptied.URL);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
        }
        return Emptied.URL;
    }

    /** Holds the emptied database once the first caller needs it. */
    private static final class Emptied {

        private static final String URL = url();

        private static String url() {
            try {
                return freshDatabase();
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL for tests has no database to empty", e);
            }
        }
    }

    /** Holds the server once the first caller needs it. */
    private static final class Running {

        private static final String URL = url();

        private static String url() {
            String external = System.getenv(EXTERNAL);
            return external == null ? embedded() : external;
        }

        private static String embedded() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server.getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for tests did not start", e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for tests did not stop", e);
            }
        }
    }
}
