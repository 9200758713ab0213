package io.symbolon.client;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A bounded cache whose values are believed for a lifetime. Any number of threads may share it. */
final class ExpiringCache<K, V> {

    private final BoundedCache<K, Kept<V>> kept;
    private final Lifetime lifetime;

    ExpiringCache(int capacity, Lifetime lifetime) {
        this.kept = new BoundedCache<>(capacity);
        this.lifetime = lifetime;
    }

    @Nullable
    V get(K key) {
        Kept<V> found = kept.get(key);
        return found == null || lifetime.isOver(found.end) ? null : found.value;
    }

    void put(K key, V value) {
        if (!lifetime.isNothing()) {
            kept.put(key, new Kept<>(value, lifetime.end()));
        }
    }

    void remove(K key) {
        kept.remove(key);
    }

    void removeIf(Predicate<K> keys) {
        kept.removeIf(keys);
    }

    private record Kept<V>(V value, long end) {}
}
