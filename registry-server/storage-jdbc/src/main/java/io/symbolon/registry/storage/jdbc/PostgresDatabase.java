package io.symbolon.registry.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageException;
import io.symbolon.registry.storage.StorageOptions;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL database, shared with any number of other processes. */
final class PostgresDatabase implements Database {

    private static final String PREFIX = "jdbc:postgresql:";

    private static final int FEWEST_TO_SHARE = 4;

    /**
     * Every statement finds its rows by key, so a plan for one value is as good as a plan for any. What a machine holds that is
     * gone is let go soon, and what a process holds that does nothing any more later than a request may last.
     */
    private static final String SESSION = """
            SET lock_timeout = '10s';
            SET plan_cache_mode = force_generic_plan;
            SET tcp_keepalives_idle = 10;
            SET tcp_keepalives_interval = 5;
            SET tcp_keepalives_count = 3;
            SET idle_in_transaction_session_timeout = '15min'""";

    private final StorageOptions options;
    private final HikariDataSource pool;
    private final String description;

    private PostgresDatabase(StorageOptions options, HikariDataSource pool, String description) {
        this.options = options;
        this.pool = pool;
        this.description = description;
    }

    static boolean opens(String url) {
        return url.startsWith(PREFIX);
    }

    static PostgresDatabase open(StorageOptions options) {
        String description = describe(options.url());
        try {
            return new PostgresDatabase(options, new HikariDataSource(config(options)), description);
        } catch (PoolInitializationException e) {
            throw new StorageException(PostgresRefusal.sentence(description, e), e);
        }
    }

    private static HikariConfig config(StorageOptions options) {
        HikariConfig config = Pool.config(options);
        config.setJdbcUrl(options.url());
        if (!options.user().isEmpty()) {
            config.setUsername(options.user());
        }
        if (!options.password().isEmpty()) {
            config.setPassword(options.password());
        }
        config.setConnectionInitSql(SESSION);
        config.addDataSourceProperty("ApplicationName", "symbolon");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    /** Without user, password and parameters. */
    private static String describe(String url) {
        String location = url.substring(PREFIX.length()).split("\\?", 2)[0];
        return "PostgreSQL at " + location.substring(location.indexOf('@') + 1).replaceFirst("^//", "");
    }

    @Override
    public DataSource connections() {
        return pool;
    }

    /** Without the time limits of the pool. */
    @Override
    public DataSource patientConnections() {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(options.url());
        if (!options.user().isEmpty()) {
            connections.setUser(options.user());
        }
        if (!options.password().isEmpty()) {
            connections.setPassword(options.password());
        }
        return connections;
    }

    @Override
    public Map<String, String> columnTypes() {
        return Map.of("name", "text COLLATE \"C\"", "text", "text");
    }

    /** All steps of an upgrade are one transaction. */
    @Override
    public void undoUnfinishedUpgrade() {}

    @Override
    public void upgrade(Runnable steps) {
        steps.run();
    }

    @Override
    public <T> T inTransaction(Scope scope, Jdbi jdbi, Function<Statements, T> work) {
        return jdbi.inTransaction(handle ->
                work.apply(Statements.writing(handle, Dialect.POSTGRESQL, scope.endsWithAppend(), Hold.of(scope))));
    }

    /** Where there are connections left for those who share one. */
    @Override
    public boolean sharesAppends() {
        return pool.getMaximumPoolSize() >= FEWEST_TO_SHARE;
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    /** Changing a sequence shuts out those who draw from it, until the transaction ends. */
    @Override
    public void raiseSequence(String sequence, int value, Handle handle) {
        handle.useTransaction(transaction -> {
            transaction.execute("ALTER SEQUENCE " + sequence + " NO CYCLE");
            transaction
                    .createQuery("SELECT setval('" + sequence + "', :value) FROM " + sequence
                            + " WHERE last_value <= :value")
                    .bind("value", value)
                    .mapTo(Long.class)
                    .findFirst();
        });
    }

    /** Nothing can be read that is not durable. */
    @Override
    public void settle() {}

    @Override
    public String description() {
        return description;
    }

    @Override
    public void close() {
        pool.close();
    }
}
