package io.symbolon.registry;

import io.symbolon.registry.storage.SubjectName;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The numbers of changes that were heard of. What was read after a count was taken is true as long as the count is the same;
 * ids and subjects that share a counter only make a count rise without need. Any number of threads may share it.
 */
final class ChangeCounts {

    private static final int COUNTERS = 1 << 14;

    private final AtomicLong ofEverything = new AtomicLong();
    private final AtomicLongArray counters = new AtomicLongArray(COUNTERS);

    /** Rises with every change that concerns the id or the subject; no counter ever goes down, so neither does the sum. */
    long of(int schemaId, SubjectName subject) {
        return ofEverything.get() + counters.get(counter(schemaId)) + counters.get(counter(subject.hashCode()));
    }

    void add(int schemaId) {
        counters.incrementAndGet(counter(schemaId));
    }

    void add(SubjectName subject) {
        counters.incrementAndGet(counter(subject.hashCode()));
    }

    void addToAll() {
        ofEverything.incrementAndGet();
    }

    private static int counter(int hash) {
        return Math.floorMod(hash, COUNTERS);
    }
}
