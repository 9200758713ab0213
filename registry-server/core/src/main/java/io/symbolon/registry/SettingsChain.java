package io.symbolon.registry;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.model.Config;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The settings that hold for a scope: its own, then those of its context, then those above all contexts. Every single
 * setting is taken from the first that says it; only an alias is nobody's but the scope's own.
 */
final class SettingsChain {

    /** The tier above all contexts. */
    static final SubjectName GLOBAL = new SubjectName(".__GLOBAL", "");

    private final Config own;
    private final List<SubjectSettings> nearestFirst;

    private SettingsChain(Config own, List<SubjectSettings> nearestFirst) {
        this.own = own;
        this.nearestFirst = nearestFirst;
    }

    static SettingsChain of(SubjectName scope, StorageTransaction transaction) {
        return of(scope, transaction.settings().find(scopes(scope)));
    }

    /** The chain of a scope, made of the settings that its {@link #scopes} have. */
    static SettingsChain of(SubjectName scope, List<SubjectSettings> settings) {
        List<SubjectName> scopes = scopes(scope);
        Map<SubjectName, SubjectSettings> found =
                settings.stream().collect(Collectors.toMap(SubjectSettings::scope, Function.identity()));
        SubjectSettings own = found.get(scope);
        return new SettingsChain(
                own == null || own.config() == null ? Config.NOTHING : own.config(),
                scopes.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    /** Whose settings hold for a scope, nearest first. */
    static List<SubjectName> scopes(SubjectName scope) {
        List<SubjectName> scopes = new ArrayList<>(List.of(scope));
        if (!scope.isContext()) {
            scopes.add(scope.contextScope());
        }
        if (!scope.equals(GLOBAL)) {
            scopes.add(GLOBAL);
        }
        return scopes;
    }

    Mode mode() {
        return first(SubjectSettings::mode).map(Mode::parse).orElse(Mode.READWRITE);
    }

    boolean normalize() {
        return setting(Config::normalize).orElse(false);
    }

    boolean validateFields() {
        return setting(Config::validateFields).orElse(false);
    }

    /** How strictly schemas are read that are not registered yet. */
    Strictness strictness() {
        return setting(Config::validateNewSchemas).orElse(true) ? Strictness.NEW : Strictness.STORED;
    }

    /** The metadata property by which versions are compared only with their like. */
    Optional<String> compatibilityGroup() {
        return setting(Config::compatibilityGroup).filter(property -> !property.isEmpty());
    }

    /** Whether what is registered is not what was asked for. */
    boolean hasContracts() {
        return !defaultContract().equals(Contract.NOTHING)
                || !overrideContract().equals(Contract.NOTHING);
    }

    /** The contract that lies under that of every schema. */
    Contract defaultContract() {
        return new Contract(
                setting(Config::defaultMetadata).orElse(null),
                setting(Config::defaultRuleSet).orElse(null));
    }

    /** The contract that lies over that of every schema. */
    Contract overrideContract() {
        return new Contract(
                setting(Config::overrideMetadata).orElse(null),
                setting(Config::overrideRuleSet).orElse(null));
    }

    CompatibilityLevel levelOr(CompatibilityLevel fallback) {
        return setting(Config::compatibilityLevel)
                .flatMap(CompatibilityLevel::of)
                .orElse(fallback);
    }

    CompatibilityPolicy policy() {
        return setting(Config::compatibilityPolicy)
                .flatMap(CompatibilityPolicy::of)
                .orElse(CompatibilityPolicy.STRICT);
    }

    /** All settings together, the level filled in where nobody says one. */
    Config config(CompatibilityLevel fallback) {
        return Config.builder()
                .alias(own.alias())
                .aliasForDeks(own.aliasForDeks())
                .normalize(setting(Config::normalize).orElse(null))
                .validateFields(setting(Config::validateFields).orElse(null))
                .validateNewSchemas(setting(Config::validateNewSchemas).orElse(null))
                .validateRules(setting(Config::validateRules).orElse(null))
                .compatibilityLevel(levelOr(fallback).name())
                .compatibilityPolicy(setting(Config::compatibilityPolicy).orElse(null))
                .compatibilityGroup(setting(Config::compatibilityGroup).orElse(null))
                .defaultMetadata(defaultContract().metadata())
                .overrideMetadata(overrideContract().metadata())
                .defaultRuleSet(defaultContract().rules())
                .overrideRuleSet(overrideContract().rules())
                .build();
    }

    private <T> Optional<T> setting(Function<Config, T> setting) {
        return first(settings -> settings.config() == null ? null : setting.apply(settings.config()));
    }

    private <T> Optional<T> first(Function<SubjectSettings, T> part) {
        return nearestFirst.stream().map(part).filter(Objects::nonNull).findFirst();
    }
}
