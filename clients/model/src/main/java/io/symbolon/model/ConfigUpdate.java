package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Settings as writes send and echo them: as {@link Config}, but the level is called {@code compatibility}. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfigUpdate(
        @Nullable String alias,
        @Nullable String aliasForDeks,
        @Nullable Boolean normalize,
        @Nullable Boolean validateFields,
        @Nullable Boolean validateNewSchemas,
        @Nullable Boolean validateRules,
        @Nullable String compatibility,
        @Nullable String compatibilityPolicy,
        @Nullable String compatibilityGroup,
        @Nullable Metadata defaultMetadata,
        @Nullable Metadata overrideMetadata,
        @Nullable RuleSet defaultRuleSet,
        @Nullable RuleSet overrideRuleSet) {

    /** An update to a compatibility level, which leaves everything else as it is. */
    public static ConfigUpdate toLevel(String level) {
        return of(Config.builder().compatibilityLevel(level).build());
    }

    /** An update to all that the config says. */
    public static ConfigUpdate of(Config config) {
        return new ConfigUpdate(
                config.alias(),
                config.aliasForDeks(),
                config.normalize(),
                config.validateFields(),
                config.validateNewSchemas(),
                config.validateRules(),
                config.compatibilityLevel(),
                config.compatibilityPolicy(),
                config.compatibilityGroup(),
                config.defaultMetadata(),
                config.overrideMetadata(),
                config.defaultRuleSet(),
                config.overrideRuleSet());
    }

    public Config config() {
        return new Config(
                alias,
                aliasForDeks,
                normalize,
                validateFields,
                validateNewSchemas,
                validateRules,
                compatibility,
                compatibilityPolicy,
                compatibilityGroup,
                defaultMetadata,
                overrideMetadata,
                defaultRuleSet,
                overrideRuleSet);
    }
}
