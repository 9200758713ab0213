package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.contract.RegistryVerbsContract;
import io.symbolon.registry.postgres.PostgresServer;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageOptions;
import java.sql.SQLException;

final class PostgresRegistryVerbsTest extends RegistryVerbsContract {

    @Override
    protected RegistryStorage openFresh() throws SQLException {
        return new JdbcStorageEngine().open(new StorageOptions(PostgresServer.emptiedDatabase(), "", "", 16));
    }
}
