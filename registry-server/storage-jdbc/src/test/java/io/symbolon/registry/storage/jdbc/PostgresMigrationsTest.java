package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.postgres.PostgresServer;
import io.symbolon.registry.storage.StorageOptions;
import java.sql.SQLException;

final class PostgresMigrationsTest extends MigrationsContract {

    @Override
    StorageOptions emptyDatabase() throws SQLException {
        return new StorageOptions(PostgresServer.emptiedDatabase(), "", "", 2);
    }
}
