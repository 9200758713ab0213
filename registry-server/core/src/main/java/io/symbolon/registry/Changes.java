package io.symbolon.registry;

import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageTransaction;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Tells whether anything was changed, by any process over the storage. Any number of threads may share it. */
public final class Changes {

    private static final int READ_AT_ONCE = 1_000;

    private final RegistryStorage storage;
    private final AtomicLong seen;

    Changes(RegistryStorage storage) {
        this.storage = storage;
        this.seen = new AtomicLong(
                storage.reading(transaction -> transaction.events().last()));
    }

    /**
     * A number that is greater after every change than before. Who asks for it and then reads has read everything that was
     * acknowledged before; as long as the number stays the same, nothing of that has changed.
     */
    public long mark() {
        return storage.reading(transaction -> {
            List<Event> events = unseen(transaction);
            while (!events.isEmpty()) {
                seen.accumulateAndGet(events.get(events.size() - 1).position(), Math::max);
                events = unseen(transaction);
            }
            return seen.get();
        });
    }

    private List<Event> unseen(StorageTransaction transaction) {
        return transaction.events().after(seen.get(), READ_AT_ONCE);
    }
}
