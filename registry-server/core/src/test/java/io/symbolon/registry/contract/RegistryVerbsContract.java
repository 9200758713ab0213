package io.symbolon.registry.contract;

import static io.symbolon.registry.contract.RegistryFixture.assertRefused;
import static io.symbolon.registry.contract.RegistryFixture.record;
import static io.symbolon.registry.contract.RegistryFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.model.Config;
import io.symbolon.model.Metadata;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.RegistryError;
import io.symbolon.model.Rule;
import io.symbolon.model.RuleSet;
import io.symbolon.registry.DeletedSubjects;
import io.symbolon.registry.Mode;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.WantedVersion;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What each verb of the registry answers, on any storage. An engine joins by saying how to open a fresh storage. */
public abstract class RegistryVerbsContract {

    private static final SubjectName SUBJECT = SubjectName.parse("orders-value");
    private static final SubjectName GLOBAL = SubjectName.parse("");
    private static final String INT = record("Order", "id", "int");
    private static final String LONG = record("Order", "id", "long");
    private static final String STRING = record("Order", "id", "string");

    private RegistryFixture fixture;

    /** A storage with nothing in it. */
    protected abstract RegistryStorage openFresh() throws Exception;

    @BeforeEach
    void open() throws Exception {
        fixture = new RegistryFixture(openFresh());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Nested
    class Registering {

        @Test
        void register_firstSchema_givesIdAndVersionOne() {
            RegisteredSchema registered = fixture.register("orders-value", INT);

            assertThat(registered.schema().id()).isEqualTo(1);
            assertThat(registered.version().number()).isEqualTo(1);
            assertThat(registered.schema().content().text()).isEqualTo(INT);
        }

        @Test
        void register_sameSchemaInOtherSpelling_returnsTheSame() {
            RegisteredSchema first = fixture.register("orders-value", INT);

            assertThat(fixture.register("orders-value", INT.replace(",", " ,\n")))
                    .isEqualTo(first);
        }

        @Test
        void register_promotedType_becomesTheNextVersion() {
            fixture.register("orders-value", INT);

            assertThat(fixture.register("orders-value", LONG).version().number())
                    .isEqualTo(2);
        }

        @Test
        void register_incompatibleSchema_isRefusedWithReasonsAndChangesNothing() {
            fixture.register("orders-value", INT);

            assertThatThrownBy(() -> fixture.register("orders-value", STRING))
                    .hasMessageStartingWith(
                            "Schema being registered is incompatible with an earlier schema for subject \"orders-value\"")
                    .hasMessageContaining("TYPE_MISMATCH")
                    .hasMessageContaining("{oldSchemaVersion: 1}")
                    .hasMessageContaining("{validateFields: 'false', compatibility: 'BACKWARD'}");
            assertThat(versions()).extracting(Version::number).containsExactly(1);
        }

        @Test
        void register_formerVersionAgain_returnsItThoughItDoesNotFitTheLatest() {
            RegisteredSchema first = fixture.register("orders-value", INT);
            fixture.register("orders-value", LONG);

            assertThat(fixture.register("orders-value", INT)).isEqualTo(first);
        }

        @Test
        void register_softDeletedSchemaAgain_givesSameIdAndNewVersion() {
            int id = fixture.register("orders-value", INT).schema().id();
            fixture.registry().delete().deleteSubject(SUBJECT);

            RegisteredSchema again = fixture.register("orders-value", INT);

            assertThat(again.schema().id()).isEqualTo(id);
            assertThat(again.version().number()).isEqualTo(2);
        }

        @Test
        void register_afterVersionWasDeletedForGood_doesNotReuseItsNumber() {
            fixture.register("orders-value", INT);
            fixture.register("orders-value", LONG);
            fixture.registry().delete().deleteVersion(SUBJECT, WantedVersion.LATEST);
            fixture.registry().delete().deleteVersionPermanently(SUBJECT, new WantedVersion(2));

            assertThat(fixture.register("orders-value", LONG).version().number())
                    .isEqualTo(3);
        }

        @Test
        void register_withVersionThatIsNotTheNext_isRefused() {
            RegisterSchemaRequest wanted = new RegisterSchemaRequest(INT, "AVRO", null, null, null, 5, null);

            assertRefused(RegistryError.INVALID_SCHEMA, () -> fixture.register("orders-value", wanted));
        }

        @Test
        void register_withoutSchema_isRefused() {
            assertRefused(RegistryError.INVALID_SCHEMA, () -> fixture.register("orders-value", " "));
        }

        @Test
        void register_unknownType_namesThoseThatAreKnown() {
            assertThatThrownBy(() -> fixture.register("orders-value", RegisterSchemaRequest.of("avro", INT, List.of())))
                    .hasMessage("Invalid schema type avro; this registry knows [AVRO]");
        }

        @Test
        void register_reservedOrUnprintableSubject_isRefused() {
            for (String subject : List.of("__GLOBAL", "__EMPTY", "a\u0000b", "a\tb", "\ud800", "s".repeat(1025))) {
                assertRefused(RegistryError.INVALID_SUBJECT, () -> fixture.register(subject, INT));
            }
        }

        @Test
        void register_inOtherContext_hasIdsOfItsOwn() {
            fixture.register("a", INT);
            fixture.register("b", LONG);

            assertThat(fixture.register(":.other:a", STRING).schema().id()).isEqualTo(1);
        }
    }

    @Nested
    class Referring extends ReferenceVerbs {
        Referring() {
            super(() -> fixture);
        }
    }

    @Nested
    class Keeping extends KeptAnswersVerbs {
        Keeping() {
            super(() -> fixture);
        }
    }

    @Nested
    class Associating extends AssociationVerbs {
        Associating() {
            super(() -> fixture);
        }
    }

    @Nested
    class Parsing extends ParseVerbs {
        Parsing() {
            super(() -> fixture);
        }
    }

    @Nested
    class Contracting {

        @Test
        void register_sameSchemaWithOtherMetadata_becomesTheNextVersion() {
            RegisteredSchema first = fixture.register("orders-value", owned(INT, "shop"));
            RegisteredSchema second = fixture.register("orders-value", owned(INT, "bank"));

            assertThat(second.version().number()).isEqualTo(2);
            assertThat(second.schema().id()).isNotEqualTo(first.schema().id());
        }

        @Test
        void register_withoutMetadata_takesThoseOfTheVersionBefore() {
            fixture.register("orders-value", owned(INT, "shop"));

            assertThat(fixture.register("orders-value", INT).version().number()).isEqualTo(1);
            assertThat(owner(fixture.register("orders-value", LONG))).isEqualTo("shop");
        }

        @Test
        void register_withoutSchema_takesTheOneOfTheVersionBefore() {
            fixture.register("orders-value", INT);

            RegisteredSchema second = fixture.register("orders-value", owned("", "shop"));

            assertThat(second.version().number()).isEqualTo(2);
            assertThat(second.schema().content().text()).isEqualTo(INT);
            assertThat(owner(second)).isEqualTo("shop");
        }

        @Test
        void register_contractThatSaysItsVersion_saysItRightly() {
            Metadata versioned = new Metadata(null, new TreeMap<>(Map.of("confluent:version", "1")), null);
            fixture.register("orders-value", contracted(INT, versioned, null));

            RegisteredSchema second = fixture.register("orders-value", LONG);

            assertThat(second.schema().content().metadata().properties()).containsEntry("confluent:version", "2");
            assertThat(fixture.register("orders-value", LONG)).isEqualTo(second);
        }

        @Test
        void register_rules_areKeptAsTheyAre() {
            RuleSet rules = new RuleSet(null, List.of(rule("check", Rule.Mode.WRITE)), null, null);

            RegisteredSchema registered = fixture.register("orders-value", contracted(INT, null, rules));

            assertThat(registered.schema().content().ruleSet()).isEqualTo(rules);
        }

        @Test
        void register_ruleThatCannotBe_isRefused() {
            RuleSet rules = new RuleSet(null, List.of(rule("check", Rule.Mode.UPGRADE)), null, null);

            assertRefused(
                    RegistryError.INVALID_RULE_SET,
                    () -> fixture.register("orders-value", contracted(INT, null, rules)));
        }

        private Rule rule(String name, Rule.Mode mode) {
            return new Rule(name, null, Rule.Kind.CONDITION, mode, "CEL", null, null, "true", null, null, false);
        }

        private RegisterSchemaRequest owned(String schema, String owner) {
            return contracted(schema, new Metadata(null, new TreeMap<>(Map.of("owner", owner)), null), null);
        }

        private RegisterSchemaRequest contracted(String schema, Metadata metadata, RuleSet rules) {
            return new RegisterSchemaRequest(schema, "AVRO", null, metadata, rules, null, null);
        }

        private String owner(RegisteredSchema registered) {
            return registered.schema().content().metadata().properties().get("owner");
        }
    }

    @Nested
    class Reading {

        @Test
        void byId_prefersThePlaceThatIsAskedFor() {
            int id = fixture.register("a", INT).schema().id();
            fixture.register("b", INT);

            assertThat(byId(id, "b").version().subject()).isEqualTo(SubjectName.parse("b"));
            assertThat(byId(id, "").version().subject()).isEqualTo(SubjectName.parse("a"));
            assertThat(byId(id, "c").version().subject()).isEqualTo(SubjectName.parse("a"));
        }

        @Test
        void byId_unknown_isRefused() {
            assertRefused(RegistryError.SCHEMA_ID_NOT_FOUND, () -> byId(99, ""));
        }

        @Test
        void byId_ofSoftDeletedSchema_isStillAnswered() {
            int id = fixture.register("orders-value", INT).schema().id();
            fixture.registry().delete().deleteSubject(SUBJECT);

            assertThat(byId(id, "").version().deleted()).isTrue();
        }

        @Test
        void byId_ofSchemaDeletedForGood_isNotAnsweredAnyMore() {
            int id = fixture.register("orders-value", INT).schema().id();
            byId(id, "");
            fixture.registry().delete().deleteSubject(SUBJECT);
            fixture.registry().delete().deleteSubjectPermanently(SUBJECT);

            assertRefused(RegistryError.SCHEMA_ID_NOT_FOUND, () -> byId(id, ""));
        }

        @Test
        void version_latest_skipsDeletedOnes() {
            fixture.register("orders-value", INT);
            fixture.register("orders-value", LONG);
            fixture.registry().delete().deleteVersion(SUBJECT, WantedVersion.LATEST);

            RegisteredSchema latest = fixture.registry().subjects().version(SUBJECT, WantedVersion.LATEST, true);

            assertThat(latest.version().number()).isEqualTo(1);
        }

        @Test
        void lookUp_tellsAnUnknownSubjectFromAnUnknownSchema() {
            SchemaRequest wanted = new SchemaRequest(request(INT), false);
            assertRefused(
                    RegistryError.SUBJECT_NOT_FOUND,
                    () -> fixture.registry().subjects().lookUp(SUBJECT, wanted, false));
            fixture.register("orders-value", LONG);
            assertRefused(
                    RegistryError.SCHEMA_NOT_FOUND,
                    () -> fixture.registry().subjects().lookUp(SUBJECT, wanted, false));
        }

        @Test
        void list_knowsPrefixesContextsAndDeletedOnes() {
            fixture.register("a1", INT);
            fixture.register("a2", INT);
            fixture.register("b", INT);
            fixture.register(":.other:a3", INT);
            fixture.registry().delete().deleteSubject(SubjectName.parse("a2"));

            assertThat(list(Optional.empty(), "", DeletedSubjects.LEFT_OUT)).containsExactly("a1", "b", ":.other:a3");
            assertThat(list(Optional.of("."), "a", DeletedSubjects.INCLUDED)).containsExactly("a1", "a2");
            assertThat(list(Optional.empty(), "", DeletedSubjects.ALONE)).containsExactly("a2");
        }

        @Test
        void list_moreThanIsReadAtOnce_hasEachSubjectOnceWithAllItsVersions() {
            SchemaContent content = fixture.register("long-0", INT).schema().content();
            List<String> names =
                    IntStream.range(0, 7).mapToObj(i -> "long-" + i).toList();
            fixture.append(SubjectName.parse("long-0"), content, 298);
            names.stream().skip(1).map(SubjectName::parse).forEach(name -> fixture.append(name, content, 299));

            assertThat(list(Optional.empty(), "long-", DeletedSubjects.LEFT_OUT))
                    .isEqualTo(names);
        }

        private List<String> list(Optional<String> context, String prefix, DeletedSubjects deleted) {
            return fixture.registry()
                    .subjects()
                    .list(new SubjectFilter(context, prefix), deleted)
                    .map(SubjectName::toString)
                    .toList();
        }

        private RegisteredSchema byId(int id, String subject) {
            return fixture.registry().schemas().byId(id, SubjectName.parse(subject));
        }
    }

    @Nested
    class Deleting {

        @Test
        void deleteSubject_needsTwoSteps() {
            fixture.register("orders-value", INT);
            assertRefused(
                    RegistryError.SUBJECT_NOT_SOFT_DELETED,
                    () -> fixture.registry().delete().deleteSubjectPermanently(SUBJECT));

            assertThat(fixture.registry().delete().deleteSubject(SUBJECT))
                    .extracting(Version::number)
                    .containsExactly(1);
            assertRefused(
                    RegistryError.SUBJECT_SOFT_DELETED,
                    () -> fixture.registry().delete().deleteSubject(SUBJECT));

            assertThat(fixture.registry().delete().deleteSubjectPermanently(SUBJECT))
                    .extracting(Version::number)
                    .containsExactly(1);
            assertRefused(
                    RegistryError.SUBJECT_NOT_FOUND,
                    () -> fixture.registry().delete().deleteSubjectPermanently(SUBJECT));
        }

        @Test
        void deleteVersion_needsTwoSteps() {
            fixture.register("orders-value", INT);
            WantedVersion first = new WantedVersion(1);
            assertRefused(
                    RegistryError.VERSION_NOT_SOFT_DELETED,
                    () -> fixture.registry().delete().deleteVersionPermanently(SUBJECT, first));
            fixture.registry().delete().deleteVersion(SUBJECT, first);
            assertRefused(
                    RegistryError.VERSION_SOFT_DELETED,
                    () -> fixture.registry().delete().deleteVersion(SUBJECT, first));

            fixture.registry().delete().deleteVersionPermanently(SUBJECT, first);

            assertRefused(
                    RegistryError.SUBJECT_NOT_FOUND,
                    () -> fixture.registry().subjects().versions(SUBJECT, true));
        }

        @Test
        void deleteForGood_ofSubjectWithoutName_leavesTheSettingsOfItsContext() {
            SubjectName unnamed = SubjectName.parse(":.a:");
            fixture.level(":.a:", "FULL");
            fixture.register(":.a:", INT);
            fixture.registry().delete().deleteSubject(unnamed);
            fixture.registry().delete().deleteSubjectPermanently(unnamed);
            fixture.register(":.a:", INT);
            fixture.registry().delete().deleteVersion(unnamed, WantedVersion.LATEST);
            fixture.registry().delete().deleteVersionPermanently(unnamed, new WantedVersion(1));

            assertThat(fixture.registry().config().own(unnamed).compatibilityLevel())
                    .isEqualTo("FULL");
        }

        @Test
        void deleteSubjectPermanently_takesItsSettingsAlong() {
            fixture.register("orders-value", INT);
            fixture.level("orders-value", "FULL");
            fixture.registry().delete().deleteSubject(SUBJECT);
            fixture.registry().delete().deleteSubjectPermanently(SUBJECT);

            assertRefused(
                    RegistryError.COMPATIBILITY_NOT_CONFIGURED,
                    () -> fixture.registry().config().own(SUBJECT));
        }
    }

    @Nested
    class Configuring {

        @Test
        void config_isTakenFromTheNearestThatSaysIt() {
            fixture.level("", "full");
            Config normalizing = Config.builder().normalize(true).build();
            fixture.registry().config().change(SUBJECT, before -> normalizing);

            assertThat(fixture.registry().config().effective(SUBJECT))
                    .isEqualTo(
                            normalizing.toBuilder().compatibilityLevel("FULL").build());
            assertThat(fixture.registry().config().own(SUBJECT)).isEqualTo(normalizing);
        }

        @Test
        void config_unknownLevel_isRefused() {
            assertRefused(RegistryError.INVALID_COMPATIBILITY_LEVEL, () -> fixture.level("", "SIDEWAYS"));
        }

        @Test
        void remove_ofWhatIsNotConfigured_isRefused() {
            assertRefused(
                    RegistryError.SUBJECT_NOT_FOUND,
                    () -> fixture.registry().config().remove(SUBJECT));
        }

        @Test
        void readOnly_refusesWritesAndAnswersReads() {
            fixture.register("orders-value", INT);
            fixture.registry().mode().set(GLOBAL, "readonly", false);

            assertThatThrownBy(() -> fixture.register("orders-value", LONG))
                    .hasMessage("Subject orders-value in context  is in read-only mode");
            assertRefused(
                    RegistryError.OPERATION_NOT_PERMITTED,
                    () -> fixture.registry().delete().deleteSubject(SUBJECT));
            assertRefused(RegistryError.OPERATION_NOT_PERMITTED, () -> fixture.level("orders-value", "NONE"));
            assertThat(versions()).hasSize(1);
        }

        @Test
        void mode_ofSubject_winsOverTheGlobalOne() {
            fixture.registry().mode().set(GLOBAL, "READONLY", false);
            fixture.registry().mode().set(SUBJECT, "READWRITE", false);

            assertThat(fixture.register("orders-value", INT).version().number()).isEqualTo(1);
            assertThat(fixture.registry().mode().remove(SUBJECT)).isEqualTo(Mode.READWRITE);
            assertRefused(
                    RegistryError.MODE_NOT_CONFIGURED,
                    () -> fixture.registry().mode().own(SUBJECT));
        }
    }

    @Nested
    class Importing {

        @Test
        void register_withIdOutsideImportMode_isRefused() {
            assertRefused(
                    RegistryError.OPERATION_NOT_PERMITTED, () -> fixture.register("orders-value", given(INT, 7, 3)));
        }

        @Test
        void import_keepsIdAndVersionAndLaterIdsAreGreater() {
            fixture.registry().mode().set(GLOBAL, "IMPORT", false);

            RegisteredSchema imported = fixture.register("orders-value", given(INT, 700, 3));
            fixture.registry().mode().set(GLOBAL, "READWRITE", false);
            RegisteredSchema next = fixture.register("orders-value", LONG);

            assertThat(imported.schema().id()).isEqualTo(700);
            assertThat(imported.version().number()).isEqualTo(3);
            assertThat(next.schema().id()).isGreaterThan(700);
            assertThat(next.version().number()).isEqualTo(4);
        }

        @Test
        void import_ofTakenIdWithOtherContent_isRefused() {
            fixture.registry().mode().set(GLOBAL, "IMPORT", false);
            fixture.register("orders-value", given(INT, 7, 1));

            assertThatThrownBy(() -> fixture.register("other", given(LONG, 7, 1)))
                    .hasMessageContaining("Overwrite new schema with id 7");
        }

        @Test
        void importMode_whereSubjectsAre_needsForce() {
            fixture.register("orders-value", INT);

            assertRefused(
                    RegistryError.OPERATION_NOT_PERMITTED,
                    () -> fixture.registry().mode().set(GLOBAL, "IMPORT", false));
            assertThat(fixture.registry().mode().set(GLOBAL, "IMPORT", true)).isEqualTo(Mode.IMPORT);
        }

        @Test
        void import_ofIdOrVersionThatLeavesNoRoomForLaterOnes_isRefused() {
            fixture.registry().mode().set(GLOBAL, "IMPORT", false);

            for (int id : List.of(0, 2_000_000_001, Integer.MAX_VALUE)) {
                assertThatThrownBy(() -> fixture.register("orders-value", given(INT, id, 1)))
                        .hasMessage("The id " + id + " cannot be imported; those from 1 to 2000000000 can");
            }
            for (int version : List.of(2_000_000_001, Integer.MAX_VALUE)) {
                assertThatThrownBy(() -> fixture.register("orders-value", given(INT, 1, version)))
                        .hasMessage("The version " + version + " cannot be imported; those from 1 to 2000000000 can");
            }
        }

        @Test
        void import_ofTheGreatestIdAndVersion_leavesRoomForLaterOnes() {
            fixture.registry().mode().set(GLOBAL, "IMPORT", false);
            fixture.register("orders-value", given(INT, 2_000_000_000, 2_000_000_000));
            fixture.registry().mode().set(GLOBAL, "READWRITE", false);

            RegisteredSchema next = fixture.register("orders-value", LONG);

            assertThat(next.schema().id()).isGreaterThan(2_000_000_000);
            assertThat(next.version().number()).isEqualTo(2_000_000_001);
        }

        private RegisterSchemaRequest given(String schema, int id, int version) {
            return new RegisterSchemaRequest(schema, "AVRO", null, null, null, version, id);
        }
    }

    @Nested
    class AcrossContexts extends ContextVerbs {
        AcrossContexts() {
            super(() -> fixture);
        }
    }

    @Nested
    class WithContracts extends ContractVerbs {
        WithContracts() {
            super(() -> fixture);
        }
    }

    @Nested
    class Tags extends TagVerbs {
        Tags() {
            super(() -> fixture);
        }
    }

    @Nested
    class FindingTags extends FindTagsVerbs {
        FindingTags() {
            super(() -> fixture);
        }
    }

    private List<Version> versions() {
        return fixture.registry().subjects().versions(SUBJECT, true);
    }
}
