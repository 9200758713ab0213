package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A registry's storage, and transactions that insert one row through the same pool without it: the least that anything
 * durable costs there. For benchmarks; any number of threads may share it.
 */
public final class BareRows implements AutoCloseable {

    private final Database database;
    private final RegistryStorage storage;
    private final AtomicLong next = new AtomicLong();

    private BareRows(Database database) {
        this.database = database;
        this.storage = new JdbcRegistryStorage(database);
    }

    public static BareRows open(StorageOptions options) throws SQLException {
        Database database = H2Url.matches(options.url()) ? H2Database.open(options) : PostgresDatabase.open(options);
        Migrations.bringUpToDate(database);
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare (id bigint PRIMARY KEY, text varchar(10000) NOT NULL)");
        }
        return new BareRows(database);
    }

    public RegistryStorage storage() {
        return storage;
    }

    /** Returns when the row is durable. */
    public void insert(String text) throws SQLException {
        try (Connection connection = database.connections().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement("INSERT INTO bare VALUES (?, ?)")) {
                statement.setLong(1, next.incrementAndGet());
                statement.setString(2, text);
                statement.executeUpdate();
            }
            connection.commit();
        }
    }

    @Override
    public void close() {
        storage.close();
    }
}
