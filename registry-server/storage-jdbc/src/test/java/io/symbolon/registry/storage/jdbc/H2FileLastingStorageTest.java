package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.contract.LastingStorageContract;
import io.symbolon.registry.storage.StorageEngine;
import io.symbolon.registry.storage.StorageOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class H2FileLastingStorageTest extends LastingStorageContract {

    @TempDir
    private Path directory;

    @Override
    protected StorageEngine engine() {
        return new JdbcStorageEngine();
    }

    @Override
    protected StorageOptions freshDatabase() {
        return new StorageOptions("jdbc:h2:file:" + directory.resolve("registry"), "", "", 2);
    }
}
