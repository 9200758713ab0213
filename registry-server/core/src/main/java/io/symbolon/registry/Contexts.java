package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import java.util.ArrayList;
import java.util.List;

/** The contexts: which there are, and taking away what is left of one without subjects. */
public final class Contexts {

    private final RegistryStorage storage;
    private final boolean modesMayChange;

    Contexts(RegistryStorage storage, boolean modesMayChange) {
        this.storage = storage;
        this.modesMayChange = modesMayChange;
    }

    /** The default context, and every other one with a version, in order. */
    public List<String> list() {
        List<String> contexts = new ArrayList<>(
                storage.reading(transaction -> transaction.versions().contexts(null)));
        if (!contexts.contains(SubjectName.DEFAULT_CONTEXT)) {
            contexts.add(0, SubjectName.DEFAULT_CONTEXT);
        }
        return contexts;
    }

    /**
     * Takes away all that is set in a context that has no versions, not even soft-deleted ones. Its ids stay given out. What
     * is set there must be free to change.
     */
    public void delete(String context) {
        SubjectNames.requireValidContext(new SubjectName(context, ""));
        List<SubjectSettings> left = storage.reading(transaction -> {
            requireEmpty(context, transaction);
            List<SubjectSettings> found = transaction.settings().within(SubjectFilter.within(context));
            found.forEach(settings -> requireChangeable(settings, transaction));
            return found;
        });
        left.stream().map(SubjectSettings::scope).forEach(this::clear);
    }

    /** What was registered or set in the meantime counts. */
    private void clear(SubjectName scope) {
        storage.inTransaction(Scope.changing(scope), transaction -> {
            requireEmpty(scope.context(), transaction);
            requireChangeable(OwnSettings.of(scope, transaction), transaction);
            transaction.settings().save(new SubjectSettings(scope, null, null));
            return scope;
        });
    }

    private static void requireEmpty(String context, StorageTransaction transaction) {
        boolean empty = transaction
                .versions()
                .list(SubjectFilter.within(context), SubjectName.BEFORE_ALL, 0, 1)
                .isEmpty();
        if (!empty) {
            throw new RegistryException(RegistryError.CONTEXT_NOT_EMPTY, context);
        }
    }

    private void requireChangeable(SubjectSettings settings, StorageTransaction transaction) {
        SettingsChain.of(settings.scope(), transaction).mode().requireChangesAllowed(settings.scope());
        if (settings.mode() != null) {
            Mode.requireChangeable(modesMayChange);
        }
    }
}
