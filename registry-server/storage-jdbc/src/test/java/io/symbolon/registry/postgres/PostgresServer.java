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

        /** Nobody needs the databases any more; to bring all of them to the disk would take longer than it waits. */
        private static void stop(EmbeddedPostgres server) {
            try (Connection connection = DriverManager.getConnection(URL);
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER SYSTEM SET fsync = off");
                statement.execute("SELECT pg_reload_conf()");
                server.close();
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL for tests was gone before it was stopped", e);
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for tests did not stop", e);
            }
        }
    }
}
