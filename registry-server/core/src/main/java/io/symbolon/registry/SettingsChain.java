package io.symbolon.registry;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
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
 * setting is taken from the first that says it.
 */
final class SettingsChain {

    /** The tier above all contexts. */
    static final SubjectName GLOBAL = new SubjectName(".__GLOBAL", "");

    private final List<SubjectSettings> nearestFirst;

    private SettingsChain(List<SubjectSettings> nearestFirst) {
        this.nearestFirst = nearestFirst;
    }

    static SettingsChain of(SubjectName scope, StorageTransaction transaction) {
        List<SubjectName> scopes = scopes(scope);
        Map<SubjectName, SubjectSettings> found = transaction.settings().find(scopes).stream()
                .collect(Collectors.toMap(SubjectSettings::scope, Function.identity()));
        return new SettingsChain(
                scopes.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    private static List<SubjectName> scopes(SubjectName scope) {
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
        return new Config(
                setting(Config::normalize).orElse(null),
                levelOr(fallback).name(),
                setting(Config::compatibilityPolicy).orElse(null));
    }

    private <T> Optional<T> setting(Function<Config, T> setting) {
        return first(settings -> settings.config() == null ? null : setting.apply(settings.config()));
    }

    private <T> Optional<T> first(Function<SubjectSettings, T> part) {
        return nearestFirst.stream().map(part).filter(Objects::nonNull).findFirst();
    }
}
