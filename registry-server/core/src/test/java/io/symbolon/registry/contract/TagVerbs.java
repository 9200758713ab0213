package io.symbolon.registry.contract;

import static io.symbolon.registry.contract.RegistryFixture.assertRefused;
import static io.symbolon.registry.contract.RegistryFixture.record;
import static io.symbolon.registry.contract.RegistryFixture.request;
import static io.symbolon.registry.contract.TaggedOrder.PII;
import static io.symbolon.registry.contract.TaggedOrder.PLAIN;
import static io.symbolon.registry.contract.TaggedOrder.SUBJECT;
import static io.symbolon.registry.contract.TaggedOrder.field;
import static io.symbolon.registry.contract.TaggedOrder.tagged;
import static io.symbolon.registry.contract.TaggedOrder.tags;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.model.Metadata;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.RegistryError;
import io.symbolon.model.Rule;
import io.symbolon.model.RuleSet;
import io.symbolon.model.SchemaTags;
import io.symbolon.model.SchemaTags.Entity;
import io.symbolon.model.TagSchemaRequest;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.WantedVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tags inside of schemas: written by registrations, and into the next version. */
abstract class TagVerbs {

    private static final List<SchemaTags> NONE = List.of();

    private final Supplier<RegistryFixture> fixture;

    TagVerbs(Supplier<RegistryFixture> fixture) {
        this.fixture = fixture;
    }

    @Test
    void register_withTagsToAddAndRemove_writesThemIntoTheSchema() {
        RegisteredSchema registered = register(
                request(tagged("[\"OLD\",\"KEPT\"]")), List.of(field("PII", "OLDER")), List.of(field("OLD", "OLDER")));

        assertThat(registered.schema().content().text()).isEqualTo(tagged("[\"KEPT\",\"PII\"]"));
        assertThat(find("*")).containsExactly(field("KEPT", "PII"));
    }

    @Test
    void register_sameWithTagsTwice_returnsTheSameVersion() {
        RegisteredSchema first = register(request(PLAIN), List.of(field("PII")), NONE);
        RegisteredSchema second = register(request(PLAIN), List.of(field("PII")), NONE);

        assertThat(second.version()).isEqualTo(first.version());
    }

    @Test
    void register_withTags_isNotTheVersionThatLacksThem() {
        fixture.get().register("orders", PLAIN);

        assertThat(register(request(PLAIN), List.of(field("PII")), NONE)
                        .version()
                        .number())
                .isEqualTo(2);
        assertThat(register(request(PII), NONE, List.of(field("PII"))).version().number())
                .isEqualTo(1);
    }

    @Test
    void register_tagsWithoutSchema_tagsThatOfTheLatestVersion() {
        fixture.get().register("orders", PLAIN);
        RegisterSchemaRequest nothing = new RegisterSchemaRequest(null, null, null, null, null, null, null);

        assertThat(text(register(nothing, List.of(field("PII")), NONE))).isEqualTo(PII);
    }

    @Test
    void register_tagsForWhatTheSchemaDoesNotHave_isRefused() {
        for (Entity entity : List.of(
                new Entity("Order.name", Entity.FIELD),
                new Entity("Order.id", Entity.RECORD),
                new Entity("", Entity.RECORD),
                new Entity("Order", "sr_schema"))) {
            List<SchemaTags> tags = List.of(new SchemaTags(entity, List.of("PII")));
            assertRefused(RegistryError.INVALID_SCHEMA, () -> register(request(PLAIN), tags, NONE));
            assertRefused(RegistryError.INVALID_SCHEMA, () -> register(request(PLAIN), NONE, tags));
        }
        assertRefused(RegistryError.INVALID_SCHEMA, () -> register(request(PLAIN), List.of(field(" ")), NONE));
        assertRefused(RegistryError.INVALID_SCHEMA, () -> register(request(PLAIN), List.of(field("A,B")), NONE));
        assertRefused(RegistryError.INVALID_SCHEMA, () -> register(request(PLAIN), List.of(field("\uD800")), NONE));
        assertRefused(
                RegistryError.SUBJECT_NOT_FOUND,
                () -> fixture.get().registry().subjects().versions(SUBJECT, true));
    }

    @Test
    void register_tagsForAnEntityOfALongName_isRefusedInFewWords() {
        String name = "x".repeat(1_000_000);

        assertThatThrownBy(() -> register(request(PLAIN), List.of(tags(name, Entity.FIELD, "PII")), NONE))
                .hasMessageContaining("'xxx")
                .hasMessageContaining("/openapi.yaml")
                .message()
                .hasSizeLessThan(1_000);
        assertThatThrownBy(() -> register(request(PLAIN), List.of(tags("Order.id", name, "PII")), NONE))
                .hasMessageContaining("'xxx")
                .message()
                .hasSizeLessThan(1_000);
    }

    @Test
    void register_tagWithAComma_canOnlyBeRemoved() {
        fixture.get().register("orders", tagged("[\"A,B\"]"));

        assertThat(text(tag(1, NONE, List.of(field("A,B"))))).isEqualTo(PLAIN);
    }

    @Test
    void register_pathWithADotInFront_meansTheSame() {
        SchemaTags dotted = new SchemaTags(new Entity(".Order.id", Entity.FIELD), List.of("PII"));

        assertThat(text(register(request(PLAIN), List.of(dotted), NONE))).isEqualTo(PII);
    }

    @Test
    void register_endOfAPath_meansTheOnlyEntityThatEndsSo() {
        String nested =
                "{\"type\":\"record\",\"name\":\"Order\",\"namespace\":\"shop\",\"fields\":[{\"name\":\"id\",\"type\":"
                        + "{\"type\":\"record\",\"name\":\"Key\",\"fields\":[{\"name\":\"id\",\"type\":\"int\"%s}]}}]}";

        assertThat(text(register(request(nested.formatted("")), List.of(tags("Key.id", Entity.FIELD, "PII")), NONE)))
                .isEqualTo(nested.formatted(",\"confluent:tags\":[\"PII\"]"));
        for (String path : List.of("id", "ey.id", "hop.Order.id", "Order.shop.id")) {
            assertRefused(
                    RegistryError.INVALID_SCHEMA,
                    () -> register(request(nested.formatted("")), List.of(tags(path, Entity.FIELD, "PII")), NONE));
        }
        assertRefused(
                RegistryError.INVALID_SCHEMA,
                () -> register(request(nested.formatted("")), List.of(tags("Key.id", Entity.RECORD, "PII")), NONE));
    }

    @Test
    void register_thatPropagates_takesTheTagsOfTheLatestVersion() {
        fixture.get().register("orders", PLAIN);
        fixture.get().register("orders", PII);
        String wider = "{\"type\":\"record\",\"name\":\"Order\",\"fields\":[{\"name\":\"id\",\"type\":\"int\""
                + "%s},{\"name\":\"more\",\"type\":[\"null\",\"int\"],\"default\":null}]}";

        RegisteredSchema same = propagate(PLAIN);
        RegisteredSchema registered = propagate(wider.formatted(",\"confluent:tags\":[\"OWN\"]"));
        propagate(record("Other", "id", "int").replace("}]}", "}],\"aliases\":[\"Order\"]}"));

        assertThat(same.version().number()).isEqualTo(2);
        assertThat(text(registered)).isEqualTo(wider.formatted(",\"confluent:tags\":[\"OWN\",\"PII\"]"));
        assertThat(find("*")).isEmpty();
    }

    @Test
    void register_thatPropagatesToAFirstVersion_isRegisteredAsItIs() {
        assertThat(text(propagate(PLAIN))).isEqualTo(PLAIN);
    }

    @Test
    void register_normalized_normalizesTheTaggedSchema() {
        String spelled = "{\"fields\":[{\"type\":\"int\",\"name\":\"id\"}],\"name\":\"Order\",\"type\":\"record\"}";
        SchemaRequest wanted = new SchemaRequest(with(request(spelled), List.of(field("PII")), NONE), true);

        assertThat(text(fixture.get().registry().register().register(SUBJECT, wanted)))
                .isEqualTo("{\"name\":\"Order\",\"type\":\"record\",\"fields\":"
                        + "[{\"name\":\"id\",\"type\":\"int\",\"order\":\"ascending\",\"confluent:tags\":[\"PII\"]}]}");
    }

    @Test
    void tag_versionInTheMiddle_makesANewVersionOfIt() {
        fixture.get().register("orders", owned(PLAIN, "a"));
        fixture.get().register("orders", owned(PII, "b"));

        RegisteredSchema tagged = tag(1, List.of(field("CARD")), NONE);

        assertThat(tagged.version().number()).isEqualTo(3);
        assertThat(text(tagged)).isEqualTo(tagged("[\"CARD\"]"));
        assertThat(tagged.schema().content().metadata()).isEqualTo(metadata("a"));
        assertThat(text(tag(2, NONE, List.of(field("PII"))))).isEqualTo(PLAIN);
    }

    @Test
    void tag_withWhatIsThere_returnsTheVersionItself() {
        fixture.get().register("orders", PII);

        assertThat(tag(1, List.of(field("PII")), List.of(field("CARD")))
                        .version()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void tag_schemaThatRefersToOthers_keepsItsReferences() {
        fixture.get().register("inner", record("Inner", "a", "int"));
        Reference inner = new Reference("Inner", "inner", 1);
        fixture.get().register("orders", request(record("Order", "id", "Inner"), inner));

        RegisteredSchema tagged = tag(1, List.of(field("PII")), NONE);

        assertThat(text(tagged)).isEqualTo(PII.replace("int", "Inner"));
        assertThat(tagged.schema().content().references()).containsExactly(inner);
        assertRefused(RegistryError.INVALID_SCHEMA, () -> tag(1, List.of(tags("Inner.a", Entity.FIELD, "PII")), NONE));
    }

    @Test
    void tag_withRules_mergesThemByNameAndRemovesSome() {
        RuleSet before = rules("first", "second", "third");
        fixture.get().register("orders", new RegisterSchemaRequest(PLAIN, "AVRO", null, null, before, null, null));

        RuleSet merged = rulesOf(change(null, rules("second", "fourth"), List.of("third", "unknown")));
        RuleSet replaced = rulesOf(change(rules("fifth"), null, List.of()));

        assertThat(merged.domainRules()).extracting(Rule::name).containsExactly("first", "second", "fourth");
        assertThat(replaced).isEqualTo(rules("fifth"));
        assertRefused(RegistryError.INVALID_RULE_SET, () -> change(rules("a"), rules("b"), List.of()));
        assertRefused(RegistryError.INVALID_RULE_SET, () -> change(rules("a"), null, List.of("b")));
        assertRefused(RegistryError.INVALID_RULE_SET, () -> change(null, rules("1"), List.of()));
    }

    @Test
    void tag_whatIsNotThereOrMayNotBe_isRefused() {
        assertRefused(RegistryError.SUBJECT_NOT_FOUND, () -> tag(1, List.of(field("PII")), NONE));
        fixture.get().register("orders", PLAIN);
        fixture.get().level("orders", "NONE");
        fixture.get().register("orders", record("Order", "id", "string"));
        fixture.get().level("orders", "BACKWARD");

        assertRefused(RegistryError.VERSION_NOT_FOUND, () -> tag(3, List.of(field("PII")), NONE));
        assertRefused(RegistryError.INCOMPATIBLE_SCHEMA, () -> tag(1, List.of(field("PII")), NONE));
        assertRefused(
                RegistryError.INVALID_SCHEMA,
                () -> fixture.get()
                        .registry()
                        .tag()
                        .tag(
                                SUBJECT,
                                WantedVersion.LATEST,
                                new TagSchemaRequest(5, List.of(field("PII")), null, null, null, null, null)));
        fixture.get().registry().mode().set(SUBJECT, "READONLY", false);
        assertRefused(RegistryError.OPERATION_NOT_PERMITTED, () -> tag(2, List.of(field("PII")), NONE));
        assertThat(fixture.get().registry().subjects().versions(SUBJECT, true)).hasSize(2);
    }

    @Test
    void tag_latestByManyAtOnce_losesNoTag() {
        fixture.get().register("orders", PLAIN);
        List<String> all = IntStream.range(0, 8).mapToObj(i -> "T" + i).toList();

        all.parallelStream()
                .forEach(tag -> fixture.get()
                        .registry()
                        .tag()
                        .tag(
                                SUBJECT,
                                WantedVersion.LATEST,
                                new TagSchemaRequest(null, List.of(field(tag)), null, null, null, null, null)));

        assertThat(find("*"))
                .hasSize(1)
                .first()
                .satisfies(found -> assertThat(found.tags()).containsExactlyInAnyOrderElementsOf(all));
    }

    private List<SchemaTags> find(String... wanted) {
        return TaggedOrder.find(fixture.get(), wanted);
    }

    private RegisteredSchema tag(int version, List<SchemaTags> added, List<SchemaTags> removed) {
        return fixture.get()
                .registry()
                .tag()
                .tag(
                        SUBJECT,
                        new WantedVersion(version),
                        new TagSchemaRequest(null, added, removed, null, null, null, null));
    }

    private RegisteredSchema change(@Nullable RuleSet all, @Nullable RuleSet merged, List<String> removed) {
        return fixture.get()
                .registry()
                .tag()
                .tag(SUBJECT, new WantedVersion(1), new TagSchemaRequest(null, null, null, null, all, merged, removed));
    }

    private RegisteredSchema register(RegisterSchemaRequest request, List<SchemaTags> added, List<SchemaTags> removed) {
        return fixture.get().register("orders", with(request, added, removed));
    }

    private RegisteredSchema propagate(String schema) {
        return fixture.get()
                .register(
                        "orders",
                        new RegisterSchemaRequest(schema, "AVRO", null, null, null, null, null, null, null, true));
    }

    private static RegisterSchemaRequest with(
            RegisterSchemaRequest request, List<SchemaTags> added, List<SchemaTags> removed) {
        return new RegisterSchemaRequest(
                request.schema(),
                request.schemaType(),
                request.references(),
                null,
                null,
                null,
                null,
                added,
                removed,
                null);
    }

    private static RegisterSchemaRequest owned(String schema, String owner) {
        return new RegisterSchemaRequest(schema, "AVRO", null, metadata(owner), null, null, null);
    }

    private static Metadata metadata(String owner) {
        return new Metadata(null, new TreeMap<>(Map.of("owner", owner)), null);
    }

    private static RuleSet rules(String... names) {
        List<Rule> rules = Arrays.stream(names)
                .map(name -> new Rule(
                        name, null, Rule.Kind.TRANSFORM, Rule.Mode.WRITE, "CEL", null, null, "1", null, null, false))
                .toList();
        return new RuleSet(null, rules, null, null);
    }

    private static RuleSet rulesOf(RegisteredSchema registered) {
        RuleSet rules = registered.schema().content().ruleSet();
        assertThat(rules).isNotNull();
        return rules;
    }

    private static String text(RegisteredSchema registered) {
        return registered.schema().content().text();
    }
}
