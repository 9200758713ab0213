package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.contract.RegistryStorageContract;
import io.symbolon.registry.storage.StorageEngine;
import io.symbolon.registry.storage.StorageOptions;

final class H2MemoryStorageTest extends RegistryStorageContract {

    @Override
    protected StorageEngine engine() {
        return new JdbcStorageEngine();
    }

    @Override
    protected StorageOptions freshDatabase() {
        return new StorageOptions("memory:", "", "", 16);
    }
}
