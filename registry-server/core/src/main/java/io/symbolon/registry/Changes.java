package io.symbolon.registry;

import io.symbolon.registry.storage.Events;
import io.symbolon.registry.storage.RegistryStorage;
import java.util.concurrent.atomic.AtomicLong;

/** Tells whether anything was changed, by any process over the storage. Any number of threads may share it. */
public final class Changes {

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
            Events events = transaction.events();
            boolean changed = !events.after(seen.get(), 1).isEmpty();
            return changed ? seen.accumulateAndGet(events.last(), Math::max) : seen.get();
        });
    }
}
