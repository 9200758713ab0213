package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.model.Config;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageEngine;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import io.symbolon.registry.storage.Version;
import io.symbolon.registry.storage.Versions.Deletion;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an engine that keeps its rows promises when it is closed and opened again. */
public abstract class LastingStorageContract {

    private static final SubjectName SUBJECT = SubjectName.parse("s");
    private static final SubjectName ELSEWHERE = SubjectName.parse(":.elsewhere:s");

    private StorageOptions options;

    protected abstract StorageEngine engine();

    /** How to open a database that nobody used before. */
    protected abstract StorageOptions freshDatabase() throws Exception;

    @BeforeEach
    void makeDatabase() throws Exception {
        options = freshDatabase();
    }

    @Test
    void reopen_afterWrites_findsAllOfThem() {
        SubjectSettings settings = new SubjectSettings(
                SUBJECT,
                Config.builder().normalize(true).compatibilityLevel("FULL").build(),
                "READONLY");
        Version version = opened(storage -> {
            storage.inTransaction(Scope.changing(SUBJECT), tx -> {
                tx.settings().save(settings);
                return null;
            });
            return register(storage, SUBJECT, "a");
        });

        opened(storage -> storage.reading(tx -> {
            assertThat(tx.state(SUBJECT, List.of()).versions()).containsExactly(version);
            assertThat(tx.settings().find(Set.of(SUBJECT))).containsExactly(settings);
            assertThat(tx.schemas().find(".", version.schemaId()))
                    .contains(new StoredSchema(version.schemaId(), ContractPart.content("a")));
            return null;
        }));
    }

    @Test
    void reopen_afterWrites_givesGreaterIdsAndNextNumbers() {
        Version before = opened(storage -> {
            register(storage, SUBJECT, "a");
            register(storage, ELSEWHERE, "a");
            Version second = register(storage, SUBJECT, "b");
            storage.inTransaction(Scope.changing(SUBJECT), tx -> {
                tx.versions().delete(SUBJECT, second.number(), Deletion.PERMANENT);
                return null;
            });
            return second;
        });

        Version after = opened(storage -> register(storage, SUBJECT, "c"));
        Version elsewhere = opened(storage -> register(storage, ELSEWHERE, "b"));

        assertThat(after.number()).isEqualTo(before.number() + 1);
        assertThat(after.schemaId()).isGreaterThan(before.schemaId());
        assertThat(elsewhere.schemaId()).isGreaterThan(1);
    }

    @Test
    void reopen_afterEvents_keepsTheirPositionsAndGoesOnBehindThem() {
        List<Event> before = opened(storage -> {
            register(storage, SUBJECT, "a");
            register(storage, SUBJECT, "b");
            return events(storage);
        });

        List<Event> after = opened(storage -> {
            register(storage, SUBJECT, "c");
            return events(storage);
        });

        assertThat(after.subList(0, 2)).isEqualTo(before);
        assertThat(after).hasSize(3).extracting(Event::position).isSorted();
    }

    private static Version register(RegistryStorage storage, SubjectName subject, String text) {
        return ContractPart.register(storage, subject, ContractPart.content(text));
    }

    private static List<Event> events(RegistryStorage storage) {
        return storage.reading(tx -> tx.events().after(0, 100));
    }

    private <T> T opened(Function<RegistryStorage, T> work) {
        try (RegistryStorage storage = engine().open(options)) {
            return work.apply(storage);
        }
    }
}
