package io.symbolon.registry.contract;

import static io.symbolon.registry.contract.RegistryFixture.assertRefused;
import static io.symbolon.registry.contract.RegistryFixture.record;
import static io.symbolon.registry.contract.RegistryFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.model.Reference;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.Mode;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.Registry;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.WantedVersion;
import io.symbolon.registry.storage.SubjectName;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the verbs do across contexts. */
abstract class ContextVerbs {

    private static final String INT = record("Order", "id", "int");
    private static final String LONG = record("Order", "id", "long");

    private final Supplier<RegistryFixture> fixture;

    ContextVerbs(Supplier<RegistryFixture> fixture) {
        this.fixture = fixture;
    }

    @Test
    void version_notInTheDefaultContext_isLookedForInTheOthersInOrder() {
        register(":.b:s", INT);
        register(":.a:s", LONG);
        register("s", INT);

        assertThat(version("s", 1)).isEqualTo("s");
        register(":.b:s", LONG);
        assertThat(version("s", 2)).isEqualTo(":.b:s");
        assertThat(version("s", WantedVersion.LATEST_NUMBER)).isEqualTo("s");
        assertRefused(RegistryError.VERSION_NOT_FOUND, () -> version("s", 3));
        assertRefused(RegistryError.SUBJECT_NOT_FOUND, () -> version("t", 1));
        assertRefused(RegistryError.VERSION_NOT_FOUND, () -> version(":.a:s", 2));
    }

    @Test
    void lookUp_notInTheDefaultContext_isLookedForInTheOthers() {
        register("s", INT);
        register(":.a:s", LONG);

        assertThat(lookUp("s", INT)).isEqualTo("s");
        assertThat(lookUp("s", LONG)).isEqualTo(":.a:s");
        assertRefused(RegistryError.SCHEMA_NOT_FOUND, () -> lookUp("s", "\"int\""));
        assertRefused(RegistryError.SCHEMA_NOT_FOUND, () -> lookUp(":.a:s", INT));
    }

    @Test
    void lookUp_whereOneContextLacksWhatTheSchemaRefersTo_looksOn() {
        SchemaRequest list = new SchemaRequest(
                request("{\"type\":\"array\",\"items\":\"Order\"}", new Reference("Order", "order", 1)), false);
        register(":.a:s", INT);
        register(":.b:order", INT);
        fixture.get().register(":.b:s", list.request());

        assertThat(where(fixture.get().registry().subjects().lookUp(SubjectName.parse("s"), list, false)))
                .isEqualTo(":.b:s");
        register("s", LONG);
        assertThat(where(fixture.get().registry().subjects().lookUp(SubjectName.parse("s"), list, false)))
                .isEqualTo(":.b:s");
        assertRefused(
                RegistryError.INVALID_SCHEMA,
                () -> fixture.get().registry().subjects().lookUp(SubjectName.parse(":.a:s"), list, false));
    }

    @Test
    void byId_looksForTheSubjectEverywhereBeforeOtherSubjects() {
        register("t", INT);
        assertThat(byId(1, "s")).isEqualTo("t");
        register(":.a:s", LONG);
        assertThat(byId(1, "s")).isEqualTo(":.a:s");
        register("s", INT);
        assertThat(byId(1, "s")).isEqualTo("s");
    }

    @Test
    void byId_ofQualifiedSubject_looksNowhereElse() {
        register(":.a:t", INT);
        register(":.b:s", INT);

        assertRefused(RegistryError.SCHEMA_ID_NOT_FOUND, () -> byId(1, ":.a:s"));
        assertThat(byId(1, ":.a:")).isEqualTo(":.a:t");
        assertRefused(RegistryError.SCHEMA_ID_NOT_FOUND, () -> byId(1, ""));
    }

    @Test
    void contexts_areTheDefaultOneAndThoseWithSubjects() {
        assertThat(fixture.get().registry().contexts().list()).containsExactly(".");
        register(":.z:s", INT);
        register(":.a:s", INT);

        assertThat(fixture.get().registry().contexts().list()).containsExactly(".", ".a", ".z");
    }

    @Test
    void delete_ofContext_doesNotGiveItsIdsOutAgain() {
        SubjectName subject = SubjectName.parse(":.a:s");
        int id = register(":.a:s", INT).schema().id();
        fixture.get().level(":.a:", "NONE");
        fixture.get().level(":.a:never-registered", "NONE");
        fixture.get().registry().delete().deleteSubject(subject);
        assertRefused(
                RegistryError.CONTEXT_NOT_EMPTY,
                () -> fixture.get().registry().contexts().delete(".a"));
        fixture.get().registry().delete().deleteSubjectPermanently(subject);

        fixture.get().registry().contexts().delete(".a");

        assertRefused(
                RegistryError.COMPATIBILITY_NOT_CONFIGURED,
                () -> fixture.get().registry().config().own(subject.contextScope()));
        assertRefused(
                RegistryError.COMPATIBILITY_NOT_CONFIGURED,
                () -> fixture.get().registry().config().own(SubjectName.parse(":.a:never-registered")));
        assertThat(register(":.a:s", LONG).schema().id()).isGreaterThan(id);
    }

    @Test
    void delete_ofTheTierAboveAllContexts_isRefused() {
        assertRefused(
                RegistryError.INVALID_SUBJECT,
                () -> fixture.get().registry().contexts().delete(".__GLOBAL"));
    }

    @Test
    void delete_ofContextInReadOnlyMode_isRefusedAndTakesNothing() {
        fixture.get().level(":.a:", "NONE");
        fixture.get().registry().mode().set(SubjectName.parse(":.a:s"), "READONLY", false);

        assertRefused(
                RegistryError.OPERATION_NOT_PERMITTED,
                () -> fixture.get().registry().contexts().delete(".a"));
        assertThat(fixture.get()
                        .registry()
                        .config()
                        .own(SubjectName.parse(":.a:"))
                        .compatibilityLevel())
                .isEqualTo("NONE");
    }

    @Test
    void delete_ofContextWithMode_isRefusedWhereModesMayNotChange() {
        fixture.get().registry().mode().set(SubjectName.parse(":.a:"), "IMPORT", false);
        fixture.get().level(":.b:", "NONE");

        try (Registry unchangeable = fixture.get().withoutModeChanges()) {
            assertRefused(
                    RegistryError.OPERATION_NOT_PERMITTED,
                    () -> unchangeable.contexts().delete(".a"));
            unchangeable.contexts().delete(".b");
        }
        assertThat(fixture.get().registry().mode().own(SubjectName.parse(":.a:")))
                .isEqualTo(Mode.IMPORT);
    }

    @Test
    void delete_ofContextThatGetsASubjectMeanwhile_takesNothing() {
        fixture.get().level(":.a:", "NONE");
        Runnable registering = new Runnable() {
            private boolean done;

            @Override
            public void run() {
                if (!done) {
                    done = true;
                    register(":.a:s", INT);
                }
            }
        };

        try (Registry interposed = fixture.get().interposing(registering, () -> {})) {
            assertRefused(
                    RegistryError.CONTEXT_NOT_EMPTY, () -> interposed.contexts().delete(".a"));
        }
        assertThat(fixture.get()
                        .registry()
                        .config()
                        .own(SubjectName.parse(":.a:"))
                        .compatibilityLevel())
                .isEqualTo("NONE");
    }

    @Test
    void byId_ofSubjectWithAnUnprintableName_isRefused() {
        assertRefused(RegistryError.INVALID_SUBJECT, () -> byId(1, "a\u0000b"));
        assertRefused(
                RegistryError.INVALID_SUBJECT,
                () -> fixture.get().registry().aliases().target(SubjectName.parse("a\u0000b")));
    }

    private RegisteredSchema register(String subject, String schema) {
        return fixture.get().register(subject, schema);
    }

    private String version(String subject, int number) {
        return where(fixture.get()
                .registry()
                .subjects()
                .version(SubjectName.parse(subject), new WantedVersion(number), false));
    }

    private String lookUp(String subject, String schema) {
        SchemaRequest wanted = new SchemaRequest(request(schema), false);
        return where(fixture.get().registry().subjects().lookUp(SubjectName.parse(subject), wanted, false));
    }

    private String byId(int id, String subject) {
        return where(fixture.get().registry().schemas().byId(id, SubjectName.parse(subject)));
    }

    private static String where(RegisteredSchema found) {
        return found.version().subject().toString();
    }
}
