package io.symbolon.registry.contract;

import static io.symbolon.registry.contract.RegistryFixture.assertRefused;
import static io.symbolon.registry.contract.RegistryFixture.record;
import static io.symbolon.registry.contract.RegistryFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.model.Config;
import io.symbolon.model.Metadata;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.RegistryError;
import io.symbolon.model.Rule;
import io.symbolon.model.RuleSet;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.storage.SubjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the configuration does to contracts, and contracts to what is compared and found. */
abstract class ContractVerbs {

    private static final SubjectName SUBJECT = SubjectName.parse("orders");
    private static final String INT = record("Order", "id", "int");
    private static final String STRING = record("Order", "id", "string");

    private final Supplier<RegistryFixture> fixture;

    ContractVerbs(Supplier<RegistryFixture> fixture) {
        this.fixture = fixture;
    }

    @Test
    void register_withDefaultsAndOverrides_laysThemUnderAndOver() {
        configure(Config.builder()
                .defaultMetadata(metadata("a", "default", "b", "default", "c", "default"))
                .overrideMetadata(metadata("c", "override"))
                .defaultRuleSet(rules("first", "default", "second", "default"))
                .overrideRuleSet(rules("third", "override"))
                .build());

        RegisteredSchema registered = register(INT, metadata("b", "own", "c", "own"), rules("second", "own"));

        assertThat(registered.schema().content().metadata())
                .isEqualTo(metadata("a", "default", "b", "own", "c", "override"));
        assertThat(registered.schema().content().ruleSet())
                .isEqualTo(rules("first", "default", "second", "own", "third", "override"));
        assertThat(register(INT, null, null).version()).isEqualTo(registered.version());
    }

    @Test
    void register_afterAnOverrideWasConfigured_makesTheSameSchemaANewVersion() {
        register(INT, null, null);
        configure(Config.builder().overrideMetadata(metadata("a", "1")).build());

        assertThat(register(INT, null, null).version().number()).isEqualTo(2);
        assertThat(register(INT, null, null).version().number()).isEqualTo(2);
    }

    @Test
    void register_overrideOfTheWholeRegistry_holdsForASubjectWithAConfigOfItsOwn() {
        Config override = Config.builder().overrideMetadata(metadata("a", "1")).build();
        fixture.get().registry().config().change(SubjectName.parse(""), before -> override);
        fixture.get().level("orders", "NONE");

        assertThat(register(INT, null, null).schema().content().metadata()).isEqualTo(metadata("a", "1"));
    }

    @Test
    void register_rulesThatOnlyTogetherCannotBe_areRefused() {
        RuleSet migration = new RuleSet(List.of(rule("same", Rule.Mode.UPGRADE, "x")), null, null, null);
        configure(Config.builder().defaultRuleSet(migration).build());

        assertRefused(RegistryError.INVALID_RULE_SET, () -> register(INT, null, rules("same", "own")));
    }

    @Test
    void compatibility_inGroups_isJudgedWithinTheGroup() {
        configure(Config.builder().compatibilityGroup("major").build());
        register(INT, metadata("major", "1"), null);

        assertRefused(RegistryError.INCOMPATIBLE_SCHEMA, () -> register(STRING, metadata("major", "1"), null));
        assertRefused(RegistryError.INCOMPATIBLE_SCHEMA, () -> register(STRING, null, null));
        assertThat(check(STRING, metadata("major", "2"))).isTrue();
        assertThat(register(STRING, metadata("major", "2"), null).version().number())
                .isEqualTo(2);
        assertThat(check(INT, metadata("major", "1"))).isTrue();
        assertThat(check(INT, null)).isFalse();
        assertThat(check(INT, metadata("minor", "1"))).isTrue();
    }

    @Test
    void validateNewSchemas_off_acceptsWhatStrictReadingRefuses() {
        String badDefault = "{\"type\":\"record\",\"name\":\"R\",\"fields\":"
                + "[{\"name\":\"f\",\"type\":\"int\",\"default\":\"none\"}]}";
        assertRefused(RegistryError.INVALID_SCHEMA, () -> register(badDefault, null, null));
        configure(Config.builder().validateNewSchemas(false).build());

        assertThat(register(badDefault, null, null).version().number()).isEqualTo(1);
    }

    @Test
    void register_metadataThatOnlyLacksTheVersion_findsIt() {
        Metadata numbered = metadata("a", "1", "confluent:version", "1");
        register(INT, numbered, null);

        assertThat(register(INT, metadata("a", "1"), null).version().number()).isEqualTo(1);
        assertThat(lookUp(INT, metadata("a", "1")).version().number()).isEqualTo(1);
        assertRefused(RegistryError.SCHEMA_NOT_FOUND, () -> lookUp(INT, metadata("a", "1", "confluent:version", "2")));
    }

    @Test
    void lookUp_withoutContract_findsTheLatestOfThatSchema() {
        register(INT, metadata("a", "1"), null);

        assertThat(lookUp(INT, null).version().number()).isEqualTo(1);
        assertRefused(RegistryError.SCHEMA_NOT_FOUND, () -> lookUp(INT, metadata("a", "2")));
    }

    @Test
    void lookUp_ofTheSameMeaningWithAnotherContract_findsNothing() {
        fixture.get().register("inner", record("Inner", "a", "int"));
        String outer = "{\"type\":\"record\",\"name\":\"Outer\",\"fields\":[{\"name\":\"i\",\"type\":%s}]}";
        fixture.get().register("orders", request(outer.formatted("\"Inner\""), new Reference("Inner", "inner", 1)));
        String whole = outer.formatted(record("Inner", "a", "int"));

        assertThat(lookUp(whole, null).version().number()).isEqualTo(1);
        assertRefused(RegistryError.SCHEMA_NOT_FOUND, () -> lookUp(whole, metadata("a", "1")));
    }

    private void configure(Config config) {
        fixture.get().registry().config().change(SUBJECT, before -> config);
    }

    private RegisteredSchema register(String schema, @Nullable Metadata metadata, @Nullable RuleSet rules) {
        return fixture.get().register("orders", wanted(schema, metadata, rules));
    }

    private RegisteredSchema lookUp(String schema, @Nullable Metadata metadata) {
        SchemaRequest wanted = new SchemaRequest(wanted(schema, metadata, null), false);
        return fixture.get().registry().subjects().lookUp(SUBJECT, wanted, false);
    }

    private boolean check(String schema, @Nullable Metadata metadata) {
        SchemaRequest wanted = new SchemaRequest(wanted(schema, metadata, null), false);
        return fixture.get()
                .registry()
                .compatibility()
                .withSubject(SUBJECT, wanted)
                .isCompatible();
    }

    private static RegisterSchemaRequest wanted(String schema, @Nullable Metadata metadata, @Nullable RuleSet rules) {
        return new RegisterSchemaRequest(schema, "AVRO", null, metadata, rules, null, null);
    }

    private static Metadata metadata(String... namesAndValues) {
        Map<String, String> properties = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Metadata(null, new TreeMap<>(properties), null);
    }

    /** Rules that write, each with a name and an expression that tells where it is from. */
    private static RuleSet rules(String... namesAndExpressions) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < namesAndExpressions.length; i += 2) {
            rules.add(rule(namesAndExpressions[i], Rule.Mode.WRITE, namesAndExpressions[i + 1]));
        }
        return new RuleSet(null, rules, null, null);
    }

    private static Rule rule(String name, Rule.Mode mode, String expression) {
        return new Rule(name, null, Rule.Kind.TRANSFORM, mode, "CEL", null, null, expression, null, null, false);
    }
}
