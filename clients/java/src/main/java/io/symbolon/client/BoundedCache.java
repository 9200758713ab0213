package io.symbolon.client;

import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A map that keeps what was read lately and forgets the rest beyond a size: the second-chance clock. Any number of threads
 * may share it; reading takes no lock and makes no garbage.
 */
final class BoundedCache<K, V> {

    private final int capacity;
    private final ConcurrentHashMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private Iterator<Entry<V>> hand = Collections.emptyIterator();

    BoundedCache(int capacity) {
        this.capacity = capacity;
    }

    @Nullable
    V get(K key) {
        Entry<V> entry = entries.get(key);
        return entry == null ? null : entry.read();
    }

    /** Keeps a value, and forgets one that was not read since the hand came by last. */
    synchronized void put(K key, V value) {
        Entry<V> fresh = new Entry<>(value);
        entries.put(key, fresh);
        while (entries.size() > capacity) {
            tick(fresh);
        }
    }

    /** The value that is kept, or else a new one, which is then kept; one for all threads. */
    synchronized V getOrPut(K key, Function<K, V> make) {
        V kept = get(key);
        if (kept != null) {
            return kept;
        }
        V made = make.apply(key);
        put(key, made);
        return made;
    }

    void remove(K key) {
        entries.remove(key);
    }

    void removeIf(Predicate<K> keys) {
        entries.keySet().removeIf(keys);
    }

    void clear() {
        entries.clear();
    }

    /** Moves the hand to the next entry, which loses its second chance or, if it has none, its place. */
    private void tick(Entry<V> spared) {
        if (!hand.hasNext()) {
            hand = entries.values().iterator();
        }
        if (hand.hasNext()) {
            Entry<V> next = hand.next();
            if (next != spared && !next.spendChance()) {
                hand.remove();
            }
        }
    }

    private static final class Entry<V> {

        private final V value;
        private volatile boolean chance;

        Entry(V value) {
            this.value = value;
        }

        V read() {
            if (!chance) {
                chance = true;
            }
            return value;
        }

        /** Whether it was read since the last time; if so, that earns it this round only. */
        boolean spendChance() {
            boolean had = chance;
            chance = false;
            return had;
        }
    }
}
