package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.StorageOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class H2MigrationsTest extends MigrationsContract {

    @TempDir
    private Path directory;

    @Override
    StorageOptions emptyDatabase() {
        return new StorageOptions("jdbc:h2:file:" + directory.resolve("registry"), "", "", 2);
    }
}
