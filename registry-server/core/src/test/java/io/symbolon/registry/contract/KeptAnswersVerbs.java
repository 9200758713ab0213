package io.symbolon.registry.contract;

import static io.symbolon.registry.contract.RegistryFixture.assertRefused;
import static io.symbolon.registry.contract.RegistryFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.model.Config;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.Registry;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.storage.SubjectName;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Answers by id that are kept in memory are given only as long as they are true. */
abstract class KeptAnswersVerbs {

    private static final String INT = record("Order", "id", "int");
    private static final SubjectName S = SubjectName.parse("s");
    private static final SubjectName NONE = SubjectName.parse("");

    private final Supplier<RegistryFixture> fixture;

    KeptAnswersVerbs(Supplier<RegistryFixture> fixture) {
        this.fixture = fixture;
    }

    @Test
    void byId_readWhileTheSchemaIsDeletedForGood_isNotKept() {
        int id = fixture.get().register("s", INT).schema().id();
        fixture.get().registry().delete().deleteSubject(S);

        whileReading(id, registry -> registry.delete().deleteSubjectPermanently(S), registry -> {
            assertRefused(RegistryError.SCHEMA_ID_NOT_FOUND, () -> byId(registry, id, NONE));
        });
    }

    @Test
    void byId_readWhileTheSchemaIsRegisteredElsewhere_isNotKept() {
        int id = fixture.get().register("t", INT).schema().id();

        whileReading(id, registry -> register(registry, "s", INT), registry -> {
            assertThat(byId(registry, id, NONE)).isEqualTo("s");
        });
    }

    @Test
    void byId_ofSubjectThatBecameAnAlias_followsIt() {
        int id = fixture.get().register("t", INT).schema().id();
        fixture.get().register("z", INT);
        fixture.get().registry().schemas().byId(id, S);
        Config alias = Config.builder().alias("z").build();

        fixture.get().registry().config().change(S, before -> alias);

        assertThat(byId(fixture.get().registry(), id, S)).isEqualTo("z");
    }

    @Test
    void byId_afterImportOverWhatWasSoftDeleted_saysSo() {
        RegisterSchemaRequest given = new RegisterSchemaRequest(INT, "AVRO", null, null, null, 1, 50);
        fixture.get().registry().mode().set(S, "IMPORT", false);
        fixture.get().register("s", given);
        fixture.get().registry().delete().deleteSubject(S);
        assertThat(isDeleted(50)).isTrue();

        fixture.get().register("s", given);

        assertThat(isDeleted(50)).isFalse();
    }

    /** Asks a registry for an id, does something when that is read and not answered yet, and then something else. */
    private void whileReading(int id, Consumer<Registry> change, Consumer<Registry> afterwards) {
        Meanwhile meanwhile = new Meanwhile();
        try (Registry registry = fixture.get().interrupting(meanwhile)) {
            meanwhile.todo = () -> change.accept(registry);
            byId(registry, id, NONE);
            afterwards.accept(registry);
        }
    }

    private boolean isDeleted(int id) {
        return fixture.get().registry().schemas().byId(id, NONE).version().deleted();
    }

    private static void register(Registry registry, String subject, String schema) {
        registry.register()
                .register(SubjectName.parse(subject), new SchemaRequest(RegistryFixture.request(schema), false));
    }

    private static String byId(Registry registry, int id, SubjectName subject) {
        return registry.schemas().byId(id, subject).version().subject().toString();
    }

    /** Something that the thread which made this does once. */
    private static final class Meanwhile implements Runnable {

        private final Thread thread = Thread.currentThread();
        private Runnable todo = () -> {};

        @Override
        public void run() {
            if (Thread.currentThread().equals(thread)) {
                Runnable once = todo;
                todo = () -> {};
                once.run();
            }
        }
    }
}
