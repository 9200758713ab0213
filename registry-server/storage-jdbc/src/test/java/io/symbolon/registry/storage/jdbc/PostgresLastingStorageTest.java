package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.contract.LastingStorageContract;
import io.symbolon.registry.postgres.PostgresServer;
import io.symbolon.registry.storage.StorageEngine;
import io.symbolon.registry.storage.StorageOptions;
import java.sql.SQLException;

final class PostgresLastingStorageTest extends LastingStorageContract {

    @Override
    protected StorageEngine engine() {
        return new JdbcStorageEngine();
    }

    @Override
    protected StorageOptions freshDatabase() throws SQLException {
        return new StorageOptions(PostgresServer.freshDatabase(), "", "", 2);
    }
}
