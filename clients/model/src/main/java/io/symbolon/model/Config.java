package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a subject, a context or the whole registry, as reads and deletes answer them; null is what is not said.
 *
 * @param alias the subject that this one stands for; its own alias does not count
 * @param aliasForDeks kept for clients; means nothing to this registry
 * @param normalize whether schemas are normalised before they are looked for or kept
 * @param validateFields whether fields at the top that are reserved are refused
 * @param validateNewSchemas whether new schemas are read as strictly as their format demands; true where nobody says
 * @param validateRules kept for clients; means nothing to this registry
 * @param compatibilityLevel one of {@code NONE}, {@code BACKWARD}, {@code FORWARD}, {@code FULL} and these with {@code _TRANSITIVE}
 * @param compatibilityPolicy {@code STRICT}, {@code LENIENT} or {@code LOGICAL}
 * @param compatibilityGroup a metadata property; only versions where it has the same value are compared
 * @param defaultMetadata what schemas have that do not say otherwise
 * @param overrideMetadata what all schemas have, whatever they say
 * @param defaultRuleSet the rules of schemas that have none of these names
 * @param overrideRuleSet the rules of all schemas, whatever theirs of these names are
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Config(
        @Nullable String alias,
        @Nullable String aliasForDeks,
        @Nullable Boolean normalize,
        @Nullable Boolean validateFields,
        @Nullable Boolean validateNewSchemas,
        @Nullable Boolean validateRules,
        @Nullable String compatibilityLevel,
        @Nullable String compatibilityPolicy,
        @Nullable String compatibilityGroup,
        @Nullable Metadata defaultMetadata,
        @Nullable Metadata overrideMetadata,
        @Nullable RuleSet defaultRuleSet,
        @Nullable RuleSet overrideRuleSet) {

    /** Settings that say nothing. */
    public static final Config NOTHING = builder().build();

    /** Begins with nothing said. */
    public static ConfigBuilder builder() {
        return new ConfigBuilder();
    }

    /** Begins with what this says. */
    public ConfigBuilder toBuilder() {
        return new ConfigBuilder()
                .alias(alias)
                .aliasForDeks(aliasForDeks)
                .normalize(normalize)
                .validateFields(validateFields)
                .validateNewSchemas(validateNewSchemas)
                .validateRules(validateRules)
                .compatibilityLevel(compatibilityLevel)
                .compatibilityPolicy(compatibilityPolicy)
                .compatibilityGroup(compatibilityGroup)
                .defaultMetadata(defaultMetadata)
                .overrideMetadata(overrideMetadata)
                .defaultRuleSet(defaultRuleSet)
                .overrideRuleSet(overrideRuleSet);
    }
}
