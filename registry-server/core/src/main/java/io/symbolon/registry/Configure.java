package io.symbolon.registry;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.model.Config;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads and changes what is configured for a scope: a subject, or a context where the subject's name is empty. */
public final class Configure {

    private static final int NO_SCHEMA = 0;

    private final RegistryStorage storage;
    private final CompatibilityLevel defaultLevel;
    private final ChangeListener listener;

    Configure(RegistryStorage storage, CompatibilityLevel defaultLevel, ChangeListener listener) {
        this.storage = storage;
        this.defaultLevel = defaultLevel;
        this.listener = listener;
    }

    /** What holds for the scope, from wherever it comes. */
    public Config effective(SubjectName scope) {
        SubjectNames.requireValidScope(scope);
        return storage.reading(
                transaction -> SettingsChain.of(scope, transaction).config(defaultLevel));
    }

    /** What is configured for the scope itself. */
    public Config own(SubjectName scope) {
        SubjectNames.requireValidScope(scope);
        return storage.reading(transaction -> {
            Config config = OwnSettings.of(scope, transaction).config();
            if (config == null) {
                throw new RegistryException(RegistryError.COMPATIBILITY_NOT_CONFIGURED, scope);
            }
            return config;
        });
    }

    /** Changes the scope's configuration and answers what it is then. */
    public Config change(SubjectName scope, UnaryOperator<Config> change) {
        return changing(scope, transaction -> {
            SubjectSettings before = OwnSettings.of(scope, transaction);
            Config config = valid(scope, change.apply(before.config() == null ? Config.NOTHING : before.config()));
            transaction.settings().save(new SubjectSettings(scope, config, before.mode()));
            return config;
        });
    }

    /** Takes the scope's configuration away and answers what it was. */
    public Config remove(SubjectName scope) {
        return changing(scope, transaction -> {
            SubjectSettings before = OwnSettings.of(scope, transaction);
            if (before.config() == null && !scope.isDefaultContext()) {
                throw new RegistryException(RegistryError.SUBJECT_NOT_FOUND, scope);
            }
            transaction.settings().save(new SubjectSettings(scope, null, before.mode()));
            return before.config() == null
                    ? SettingsChain.of(scope, transaction).config(defaultLevel)
                    : before.config();
        });
    }

    private Config changing(SubjectName scope, RegistryStorage.Work<Config> work) {
        SubjectNames.requireValidScope(scope);
        Config config = storage.inTransaction(Scope.changing(scope), transaction -> {
            SettingsChain.of(scope, transaction).mode().requireChangesAllowed(scope);
            return work.in(transaction);
        });
        listener.changed(Event.Kind.SETTINGS_CHANGED, scope, NO_SCHEMA);
        return config;
    }

    private static Config valid(SubjectName scope, Config config) {
        if (config.alias() != null && !config.alias().isEmpty()) {
            SubjectNames.requireValid(scope.resolve(config.alias()));
        }
        RuleSetGrammar.requireValid(config.defaultRuleSet());
        RuleSetGrammar.requireValid(config.overrideRuleSet());
        return config.toBuilder()
                .compatibilityLevel(level(config.compatibilityLevel()))
                .compatibilityPolicy(policy(config.compatibilityPolicy()))
                .build();
    }

    private static @Nullable String level(@Nullable String name) {
        if (name != null && CompatibilityLevel.of(name).isEmpty()) {
            throw new RegistryException(RegistryError.INVALID_COMPATIBILITY_LEVEL);
        }
        return name == null ? null : name.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String policy(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return CompatibilityPolicy.of(name)
                .map(CompatibilityPolicy::name)
                .orElseThrow(() -> new RegistryException(RegistryError.INVALID_COMPATIBILITY_POLICY));
    }
}
