package io.symbolon.model;

import org.jspecify.annotations.Nullable;

/** Makes a {@link Config} of the few things that it shall say. */
public final class ConfigBuilder {

    private @Nullable String alias;
    private @Nullable String aliasForDeks;
    private @Nullable Boolean normalize;
    private @Nullable Boolean validateFields;
    private @Nullable Boolean validateNewSchemas;
    private @Nullable Boolean validateRules;
    private @Nullable String compatibilityLevel;
    private @Nullable String compatibilityPolicy;
    private @Nullable String compatibilityGroup;
    private @Nullable Metadata defaultMetadata;
    private @Nullable Metadata overrideMetadata;
    private @Nullable RuleSet defaultRuleSet;
    private @Nullable RuleSet overrideRuleSet;

    ConfigBuilder() {}

    public ConfigBuilder alias(@Nullable String value) {
        alias = value;
        return this;
    }

    public ConfigBuilder aliasForDeks(@Nullable String value) {
        aliasForDeks = value;
        return this;
    }

    public ConfigBuilder normalize(@Nullable Boolean value) {
        normalize = value;
        return this;
    }

    public ConfigBuilder validateFields(@Nullable Boolean value) {
        validateFields = value;
        return this;
    }

    public ConfigBuilder validateNewSchemas(@Nullable Boolean value) {
        validateNewSchemas = value;
        return this;
    }

    public ConfigBuilder validateRules(@Nullable Boolean value) {
        validateRules = value;
        return this;
    }

    public ConfigBuilder compatibilityLevel(@Nullable String value) {
        compatibilityLevel = value;
        return this;
    }

    public ConfigBuilder compatibilityPolicy(@Nullable String value) {
        compatibilityPolicy = value;
        return this;
    }

    public ConfigBuilder compatibilityGroup(@Nullable String value) {
        compatibilityGroup = value;
        return this;
    }

    public ConfigBuilder defaultMetadata(@Nullable Metadata value) {
        defaultMetadata = value;
        return this;
    }

    public ConfigBuilder overrideMetadata(@Nullable Metadata value) {
        overrideMetadata = value;
        return this;
    }

    public ConfigBuilder defaultRuleSet(@Nullable RuleSet value) {
        defaultRuleSet = value;
        return this;
    }

    public ConfigBuilder overrideRuleSet(@Nullable RuleSet value) {
        overrideRuleSet = value;
        return this;
    }

    public Config build() {
        return new Config(
                alias,
                aliasForDeks,
                normalize,
                validateFields,
                validateNewSchemas,
                validateRules,
                compatibilityLevel,
                compatibilityPolicy,
                compatibilityGroup,
                defaultMetadata,
                overrideMetadata,
                defaultRuleSet,
                overrideRuleSet);
    }
}
