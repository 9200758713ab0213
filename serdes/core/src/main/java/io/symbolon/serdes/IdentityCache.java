package io.symbolon.serdes;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cache by the identity of its keys, so that a hit costs no {@code hashCode} of a schema, no lock and no allocation. A
 * program that makes a new schema object for every record would fill it for ever; it forgets everything when it is full.
 */
final class IdentityCache<K, V> {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityCache.class);
    private static final int CAPACITY = 1000;

    private boolean warned;

    /** Never changed once it is here. */
    private volatile IdentityHashMap<K, V> entries = new IdentityHashMap<>();

    @Nullable
    V get(K key) {
        return entries.get(key);
    }

    synchronized void put(K key, V value) {
        IdentityHashMap<K, V> next = new IdentityHashMap<>();
        if (entries.size() < CAPACITY) {
            next.putAll(entries);
        } else {
            warn();
        }
        next.put(key, value);
        entries = next;
    }

    private void warn() {
        if (!warned) {
            warned = true;
            LOG.warn(
                    "Saw {} schema objects; parse a schema once and reuse it, parsing it per record is slow", CAPACITY);
        }
    }
}
