package io.symbolon.registry;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.model.Config;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads and changes what is configured for a scope: a subject, or a context where the subject's name is empty. */
public final class Configure {

    private static final Config NOTHING = new Config(null, null, null);

    private final RegistryStorage storage;
    private final CompatibilityLevel defaultLevel;

    Configure(RegistryStorage storage, CompatibilityLevel defaultLevel) {
        this.storage = storage;
        this.defaultLevel = defaultLevel;
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
        SubjectNames.requireValidScope(scope);
        return storage.inTransaction(Scope.changing(scope), transaction -> {
            SettingsChain.of(scope, transaction).mode().requireChangesAllowed(scope);
            SubjectSettings before = OwnSettings.of(scope, transaction);
            Config config = valid(change.apply(before.config() == null ? NOTHING : before.config()));
            OwnSettings.save(new SubjectSettings(scope, config, before.mode()), transaction);
            return config;
        });
    }

    /** Takes the scope's configuration away and answers what it was. */
    public Config remove(SubjectName scope) {
        SubjectNames.requireValidScope(scope);
        return storage.inTransaction(Scope.changing(scope), transaction -> {
            SettingsChain.of(scope, transaction).mode().requireChangesAllowed(scope);
            SubjectSettings before = OwnSettings.of(scope, transaction);
            if (before.config() == null && !scope.isContext()) {
                throw new RegistryException(RegistryError.SUBJECT_NOT_FOUND, scope);
            }
            OwnSettings.save(new SubjectSettings(scope, null, before.mode()), transaction);
            return before.config() == null
                    ? SettingsChain.of(scope, transaction).config(defaultLevel)
                    : before.config();
        });
    }

    private static Config valid(Config config) {
        return new Config(config.normalize(), level(config.compatibilityLevel()), policy(config.compatibilityPolicy()));
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
