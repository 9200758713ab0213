package io.symbolon.registry;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;

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
        if (name.isContext()) {
            return name;
        }
        String alias = OwnSettings.config(name, transaction).alias();
        return alias == null || alias.isEmpty() ? name : name.resolve(alias);
    }
}
