package io.symbolon.registry.contract;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;

/** A storage of which something else is done before each transaction takes its locks, and at its end. */
record Interposed(RegistryStorage storage, Runnable before, Runnable atTheEnd) implements RegistryStorage {

    @Override
    public <T> T inTransaction(Scope scope, Work<T> work) {
        before.run();
        return storage.inTransaction(scope, transaction -> {
            try {
                return work.in(transaction);
            } finally {
                atTheEnd.run();
            }
        });
    }

    @Override
    public <T> T reading(Work<T> work) {
        return storage.reading(work);
    }

    @Override
    public String description() {
        return storage.description();
    }

    /** Whoever opened the storage closes it. */
    @Override
    public void close() {}
}
