package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import java.util.Optional;

/** Reads and changes the mode of a scope: a subject, or a context where the subject's name is empty. */
public final class ChangeMode {

    private final RegistryStorage storage;
    private final boolean modesMayChange;

    ChangeMode(RegistryStorage storage, boolean modesMayChange) {
        this.storage = storage;
        this.modesMayChange = modesMayChange;
    }

    /** The mode that holds for the scope, from wherever it comes. */
    public Mode effective(SubjectName scope) {
        SubjectNames.requireValidScope(scope);
        return storage.reading(
                transaction -> SettingsChain.of(scope, transaction).mode());
    }

    /** The mode that is set for the scope itself. */
    public Mode own(SubjectName scope) {
        SubjectNames.requireValidScope(scope);
        return storage.reading(transaction -> {
            String mode = OwnSettings.of(scope, transaction).mode();
            if (mode == null) {
                throw new RegistryException(RegistryError.MODE_NOT_CONFIGURED, scope);
            }
            return Mode.parse(mode);
        });
    }

    /**
     * Sets the scope's mode.
     *
     * @param force whether ids may be imported over schemas that are there
     */
    public Mode set(SubjectName scope, String name, boolean force) {
        requireChangeable(scope);
        Mode mode = Mode.parse(name);
        if (mode == Mode.FORWARD && !scope.equals(SettingsChain.GLOBAL)) {
            throw new RegistryException(RegistryError.FORWARD_MODE_NOT_GLOBAL);
        }
        return storage.inTransaction(Scope.changing(scope), transaction -> {
            if (mode == Mode.IMPORT && !force) {
                requireEmpty(scope, transaction);
            }
            SubjectSettings before = OwnSettings.of(scope, transaction);
            transaction.settings().save(new SubjectSettings(scope, before.config(), mode.name()));
            return mode;
        });
    }

    /** Takes the scope's mode away, which must have one unless it is the whole registry; answers what held. */
    public Mode remove(SubjectName scope) {
        requireChangeable(scope);
        return storage.inTransaction(Scope.changing(scope), transaction -> {
            if (OwnSettings.of(scope, transaction).mode() == null && !scope.isDefaultContext()) {
                throw new RegistryException(RegistryError.SUBJECT_NOT_FOUND, scope);
            }
            return clear(scope, transaction);
        });
    }

    /** Takes away the scope's mode, if it has one, and those of the subjects in a context; answers what held for the scope. */
    public Mode removeAll(SubjectName scope) {
        requireChangeable(scope);
        if (scope.isContext()) {
            storage
                    .reading(transaction -> transaction.settings().within(SubjectFilter.within(scope.context())))
                    .stream()
                    .map(SubjectSettings::scope)
                    .filter(inner -> !inner.equals(scope))
                    .forEach(inner ->
                            storage.inTransaction(Scope.changing(inner), transaction -> clear(inner, transaction)));
        }
        return storage.inTransaction(Scope.changing(scope), transaction -> clear(scope, transaction));
    }

    private void requireChangeable(SubjectName scope) {
        SubjectNames.requireValidScope(scope);
        Mode.requireChangeable(modesMayChange);
    }

    private static Mode clear(SubjectName scope, StorageTransaction transaction) {
        Mode mode = SettingsChain.of(scope, transaction).mode();
        SubjectSettings before = OwnSettings.of(scope, transaction);
        if (before.mode() != null) {
            transaction.settings().save(new SubjectSettings(scope, before.config(), null));
        }
        return mode;
    }

    private static void requireEmpty(SubjectName scope, StorageTransaction transaction) {
        boolean empty = scope.isContext()
                ? SubjectWalk.over(transaction, within(scope)).allMatch(SubjectHistory::isDeleted)
                : SubjectHistory.of(scope, transaction).isDeleted();
        if (!empty) {
            throw new RegistryException(
                    RegistryError.OPERATION_NOT_PERMITTED, "Cannot import since found existing subjects");
        }
    }

    private static SubjectFilter within(SubjectName scope) {
        return scope.equals(SettingsChain.GLOBAL)
                ? new SubjectFilter(Optional.empty(), "")
                : SubjectFilter.within(scope.context());
    }
}
