package io.symbolon.registry.contract;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageEngine;
import io.symbolon.registry.storage.StorageOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/**
 * What the storage port promises. An engine joins by extending this and saying how it is opened; all tests of a class share
 * one database, and each keeps to a context of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RegistryStorageContract {

    private final List<RegistryStorage> nodes = new ArrayList<>();

    protected abstract StorageEngine engine();

    /** How to open a database that nobody used before. */
    protected abstract StorageOptions freshDatabase() throws Exception;

    /** How many storages to open over the one database, as several processes would. */
    protected int nodeCount() {
        return 1;
    }

    @BeforeAll
    void open() throws Exception {
        StorageOptions options = freshDatabase();
        for (int i = 0; i < nodeCount(); i++) {
            nodes.add(engine().open(options));
        }
    }

    @AfterAll
    void close() {
        nodes.forEach(RegistryStorage::close);
    }

    @Nested
    class OfSchemas extends SchemasContract {
        OfSchemas() {
            super(nodes);
        }
    }

    @Nested
    class OfGivenIds extends GivenIdsContract {
        OfGivenIds() {
            super(nodes);
        }
    }

    @Nested
    class OfVersions extends VersionsContract {
        OfVersions() {
            super(nodes);
        }
    }

    @Nested
    class OfAppends extends AppendsContract {
        OfAppends() {
            super(nodes);
        }
    }

    @Nested
    class OfSubjects extends SubjectsContract {
        OfSubjects() {
            super(nodes);
        }
    }

    @Nested
    class OfSettings extends SettingsContract {
        OfSettings() {
            super(nodes);
        }
    }

    @Nested
    class OfAssociations extends AssociationsContract {
        OfAssociations() {
            super(nodes);
        }
    }

    @Nested
    class OfEvents extends EventsContract {
        OfEvents() {
            super(nodes);
        }
    }

    @Nested
    class OfTransactions extends TransactionsContract {
        OfTransactions() {
            super(nodes);
        }
    }

    @Nested
    class OfCrowds extends CrowdsContract {
        OfCrowds() {
            super(nodes);
        }
    }
}
