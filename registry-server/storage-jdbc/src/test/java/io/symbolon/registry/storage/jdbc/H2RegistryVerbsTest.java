package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.contract.RegistryVerbsContract;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class H2RegistryVerbsTest extends RegistryVerbsContract {

    @TempDir
    private Path directory;

    @Override
    protected RegistryStorage openFresh() {
        String url = "jdbc:h2:file:" + directory.resolve("registry");
        return new JdbcStorageEngine().open(new StorageOptions(url, "", "", 16));
    }
}
