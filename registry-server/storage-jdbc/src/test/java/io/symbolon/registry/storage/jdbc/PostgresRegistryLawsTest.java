package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.contract.RegistryLawsContract;
import io.symbolon.registry.postgres.PostgresServer;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageOptions;
import java.sql.SQLException;
import java.util.Optional;

final class PostgresRegistryLawsTest extends RegistryLawsContract {

    private StorageOptions database;

    @Override
    protected RegistryStorage openFresh() throws SQLException {
        database = new StorageOptions(PostgresServer.freshDatabase(), "", "", 16);
        return new JdbcStorageEngine().open(database);
    }

    @Override
    protected Optional<RegistryStorage> openAgain() {
        return Optional.of(new JdbcStorageEngine().open(database));
    }
}
