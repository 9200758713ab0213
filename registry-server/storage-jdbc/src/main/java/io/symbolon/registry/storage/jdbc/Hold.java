package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.Scope;
import java.util.Map;
import java.util.TreeMap;

/**
 * The advisory locks by which a PostgreSQL transaction holds its subjects, because a subject that does not exist yet has no
 * row to lock. They are taken along with the transaction's first statements.
 */
final class Hold {

    private static final String ALONE = "SELECT CAST(pg_advisory_xact_lock(:%s) AS text)";
    private static final String SHARED = "SELECT CAST(pg_advisory_xact_lock_shared(:%s) AS text)";

    /** By key and so always in the same order, lest two wait for each other. */
    private final TreeMap<Long, String> pending = new TreeMap<>();

    private Hold() {}

    static Hold nothing() {
        return new Hold();
    }

    static Hold of(Scope scope) {
        Hold hold = new Hold();
        scope.reliesOn().forEach(subject -> hold.pending.put(AdvisoryKey.of(subject), SHARED));
        scope.changes().forEach(subject -> hold.pending.put(AdvisoryKey.of(subject), ALONE));
        return hold;
    }

    boolean isPending() {
        return !pending.isEmpty();
    }

    /** Takes the locks that are not taken yet, before all that is added to the round trip later. */
    void addTo(RoundTrip trip) {
        int number = 0;
        for (Map.Entry<Long, String> lock : pending.entrySet()) {
            String name = "lock" + number++;
            trip.run(lock.getValue().formatted(name)).bind(name, lock.getKey());
        }
        pending.clear();
    }
}
