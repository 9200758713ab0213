package io.symbolon.registry.contract;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;

/**
 * A storage where something else is done besides.
 *
 * @param reading before each work that only reads
 * @param read after each work that only reads
 * @param before before each transaction takes its locks
 * @param atTheEnd at the end of each transaction
 */
record Interposed(RegistryStorage storage, Runnable reading, Runnable read, Runnable before, Runnable atTheEnd)
        implements RegistryStorage {

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
        reading.run();
        try {
            return storage.reading(work);
        } finally {
            read.run();
        }
    }

    @Override
    public String description() {
        return storage.description();
    }

    /** Whoever opened the storage closes it. */
    @Override
    public void close() {}
}
