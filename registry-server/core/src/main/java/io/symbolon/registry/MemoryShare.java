package io.symbolon.registry;

import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** How much memory is spent on schemas that could be read again, and what one of them takes of it. */
final class MemoryShare {

    /** Of what the process may use. */
    private static final int PART = 8;

    /** What a schema takes besides its text, in bytes. */
    private static final int EACH = 500;

    private MemoryShare() {}

    /** How much may be kept in one place, in the unit of weights. */
    static long greatest() {
        return Runtime.getRuntime().maxMemory() / PART;
    }

    static int weight(String text) {
        return EACH + text.length();
    }

    /** What a text weighs along with all that it refers to, each counted once. */
    static int weight(SchemaSource source) {
        Set<SchemaSource> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<SchemaSource> uncounted = new ArrayDeque<>();
        uncounted.add(source);
        long weight = 0;
        while (!uncounted.isEmpty()) {
            SchemaSource next = uncounted.remove();
            if (counted.add(next)) {
                weight += weight(next.text());
                next.dependencies().stream().map(Dependency::source).forEach(uncounted::add);
            }
        }
        return (int) Math.min(weight, Integer.MAX_VALUE);
    }
}
