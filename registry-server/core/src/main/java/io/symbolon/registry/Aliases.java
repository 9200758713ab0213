package io.symbolon.registry;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;

/** The names by which subjects go besides their own: a subject whose configuration says an alias stands for that one. */
public final class Aliases {

    private final RegistryStorage storage;

    Aliases(RegistryStorage storage) {
        this.storage = storage;
    }

    /** The subject that is meant by a name; whether that one has an alias too does not count. */
    public SubjectName target(SubjectName name) {
        return storage.reading(transaction -> target(name, transaction));
    }

    static SubjectName target(SubjectName name, StorageTransaction transaction) {
        SubjectNames.requireValidScope(name);
        return name.isContext() ? name : target(name, OwnSettings.of(name, transaction));
    }

    /** @param own what is set for the name itself */
    static SubjectName target(SubjectName name, SubjectSettings own) {
        String alias = own.config() == null ? null : own.config().alias();
        return name.isContext() || alias == null || alias.isEmpty() ? name : name.resolve(alias);
    }
}
