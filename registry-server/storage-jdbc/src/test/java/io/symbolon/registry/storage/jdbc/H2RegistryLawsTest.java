package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.contract.RegistryLawsContract;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageOptions;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

final class H2RegistryLawsTest extends RegistryLawsContract {

    @TempDir
    private Path directory;

    @Override
    protected RegistryStorage openFresh() {
        String url = "jdbc:h2:file:" + directory.resolve("registry");
        return new JdbcStorageEngine().open(new StorageOptions(url, "", "", 16));
    }

    /** An H2 file serves one process. */
    @Override
    protected Optional<RegistryStorage> openAgain() {
        return Optional.empty();
    }
}
