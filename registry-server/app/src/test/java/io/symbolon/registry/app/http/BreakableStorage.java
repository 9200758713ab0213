package io.symbolon.registry.app.http;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.jdbc.JdbcStorageEngine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A storage in memory that fails as it is told, on the threads of requests. */
final class BreakableStorage implements RegistryStorage {

    private final RegistryStorage storage = new JdbcStorageEngine().open(new StorageOptions("memory:", "", "", 4));
    private final AtomicInteger worksBefore = new AtomicInteger();
    private volatile Optional<Supplier<? extends Throwable>> failure = Optional.empty();

    void failWith(Supplier<? extends Throwable> thrown) {
        failAfter(0, thrown);
    }

    /** @param works how many of the next works shall be done as ever */
    void failAfter(int works, Supplier<? extends Throwable> thrown) {
        worksBefore.set(works);
        failure = Optional.of(thrown);
    }

    void mend() {
        failure = Optional.empty();
    }

    @Override
    public <T> T inTransaction(Scope scope, Work<T> work) {
        failIfTold();
        return storage.inTransaction(scope, work);
    }

    @Override
    public <T> T reading(Work<T> work) {
        failIfTold();
        return storage.reading(work);
    }

    @Override
    public String description() {
        return storage.description();
    }

    @Override
    public void close() {
        storage.close();
    }

    private void failIfTold() {
        if (failure.isEmpty()
                || Thread.currentThread().getName().equals("change-follower")
                || worksBefore.getAndDecrement() > 0) {
            return;
        }
        Throwable thrown = failure.get().get();
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }
}
