package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import java.util.ArrayList;
import java.util.List;

/** The contexts: which there are, and taking away what is left of one without subjects. */
public final class Contexts {

    private final RegistryStorage storage;

    Contexts(RegistryStorage storage) {
        this.storage = storage;
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

    /** Takes away all that is set in a context that has no versions, not even soft-deleted ones. Its ids stay given out. */
    public void delete(String context) {
        SubjectNames.requireValidScope(new SubjectName(context, ""));
        List<SubjectSettings> left = storage.reading(transaction -> {
            if (transaction.versions().contexts(null).contains(context)) {
                throw new RegistryException(RegistryError.CONTEXT_NOT_EMPTY, context);
            }
            return transaction.settings().within(SubjectFilter.within(context));
        });
        left.stream().map(SubjectSettings::scope).forEach(this::clear);
    }

    /** What was registered in the meantime keeps its settings. */
    private void clear(SubjectName scope) {
        storage.inTransaction(Scope.changing(scope), transaction -> {
            if (SubjectHistory.of(scope, transaction).isEmpty(true)) {
                transaction.settings().save(new SubjectSettings(scope, null, null));
            }
            return scope;
        });
    }
}
