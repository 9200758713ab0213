package io.symbolon.registry.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageException;
import io.symbolon.registry.storage.StorageOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FileUtils;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * An H2 database, in a file of this process or in its memory. One connection beside the pool keeps it open.
 */
final class H2Database implements Database {

    private final H2Url url;
    private final Connection keeper;
    private final SharedFlush flush;
    private final SubjectLocks locks = new SubjectLocks();
    private final HikariDataSource pool;
    private final Optional<UpgradeCopy> copy;

    private H2Database(H2Url url, StorageOptions options) throws SQLException {
        this.url = url;
        this.keeper = dataSource(options).getConnection();
        MVStore store = store(keeper);
        this.copy = url.isFile() ? Optional.of(new UpgradeCopy(file(store))) : Optional.empty();
        QuietMoments quiet = new QuietMoments();
        this.flush = new SharedFlush(url.isFile() ? () -> writeToDisk(store, quiet) : () -> {});
        HikariConfig config = Pool.config(options);
        config.setDataSource(new DurableCommits(quiet, flush).of(dataSource(options)));
        config.setMaxLifetime(0);
        this.pool = new HikariDataSource(config);
    }

    static H2Database open(StorageOptions options) {
        H2Url url = H2Url.of(options.url());
        try {
            return new H2Database(url, options);
        } catch (SQLException e) {
            throw new StorageException(reason(url, e), e);
        }
    }

    private static String reason(H2Url url, SQLException refusal) {
        return switch (refusal.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                url.description() + " is in use by another process. Stop that one, or name another file in storage.url";
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                url.description() + " refuses the user or the password. Check storage.user and storage.password";
            default -> url.description() + " cannot be opened: " + refusal.getMessage();
        };
    }

    private JdbcDataSource dataSource(StorageOptions options) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url.withParameters());
        dataSource.setUser(options.user().isEmpty() ? url.user() : options.user());
        dataSource.setPassword(options.password().isEmpty() ? url.password() : options.password());
        return dataSource;
    }

    /** More than CHECKPOINT SYNC, which does not wait for what H2's own writer has taken up and not written yet. */
    private static void writeToDisk(MVStore store, QuietMoments quiet) throws SQLException {
        try {
            quiet.run(store::commit);
            store.executeFilestoreOperation(() -> {});
            store.sync();
        } catch (MVStoreException e) {
            throw new SQLException("Cannot write to the disk: " + e.getMessage(), e);
        }
    }

    /** Without H2's suffix. */
    private static Path file(MVStore store) {
        String name = FileUtils.unwrap(store.getFileStore().getFileName());
        return Path.of(name.substring(0, name.length() - Constants.SUFFIX_MV_FILE.length()));
    }

    private static MVStore store(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    @Override
    public DataSource connections() {
        return pool;
    }

    @Override
    public DataSource patientConnections() {
        return pool;
    }

    @Override
    public Map<String, String> columnTypes() {
        return Map.of("name", "varchar", "text", "varchar");
    }

    @Override
    public void undoUnfinishedUpgrade() {
        if (copy.isPresent() && copy.get().isThere()) {
            durably(() -> copy.get().putBack(keeper));
            copy.get().remove();
        }
    }

    /** H2 commits every step by itself. */
    @Override
    public void upgrade(Runnable steps) {
        if (copy.isEmpty()) {
            steps.run();
            return;
        }
        durably(() -> copy.get().make(keeper));
        durably(steps::run);
        copy.get().remove();
    }

    private void durably(SharedFlush.Action action) {
        try {
            flush.commit(action);
        } catch (SQLException e) {
            throw new StorageException(description() + " cannot be upgraded: " + e.getMessage(), e);
        }
    }

    /**
     * Subjects are held in memory, because no other process can open the database: before the transaction begins, and until
     * its commit is on the disk.
     */
    @Override
    public <T> T inTransaction(Scope scope, Jdbi jdbi, Function<Statements, T> work) {
        SubjectLocks.Held held = locks.hold(scope);
        try {
            return jdbi.inTransaction(handle ->
                    work.apply(Statements.writing(handle, Dialect.H2, scope.endsWithAppend(), Hold.nothing())));
        } finally {
            held.release();
        }
    }

    /** Commits share a flush, and statements cost no messages. */
    @Override
    public boolean sharesAppends() {
        return false;
    }

    @Override
    public Dialect dialect() {
        return Dialect.H2;
    }

    /** An id given out between the two statements could be met again; the primary key refuses it and the next one is tried. */
    @Override
    public void raiseSequence(String sequence, int value, Handle handle) {
        long next = handle.createQuery(
                        "SELECT base_value FROM information_schema.sequences WHERE sequence_name = :sequence")
                .bind("sequence", sequence)
                .mapTo(Long.class)
                .one();
        if (next <= value) {
            handle.execute("ALTER SEQUENCE " + sequence + " RESTART WITH " + (value + 1L));
        }
    }

    @Override
    public void settle() {
        try {
            flush.settle();
        } catch (SQLException e) {
            throw new StorageException(description() + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public String description() {
        return url.description();
    }

    @Override
    public void close() {
        pool.close();
        try {
            keeper.close();
        } catch (SQLException e) {
            throw new StorageException(description() + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
