package io.symbolon.client;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A cache that loads what it does not have, each key once at a time however many threads ask. A failure is told to all who
 * wait for it and is not kept. Any number of threads may share it; a hit takes no lock.
 */
final class LoadingCache<K, V> {

    private final ExpiringCache<K, V> found;
    private final Function<K, V> load;
    private final ConcurrentHashMap<K, Flight<V>> flights = new ConcurrentHashMap<>();

    LoadingCache(ExpiringCache<K, V> found, Function<K, V> load) {
        this.found = found;
        this.load = load;
    }

    V get(K key) {
        V known = found.get(key);
        return known == null ? joinOrFly(key) : known;
    }

    /** Forgets a value, and what a flight that is in the air will bring. */
    void forget(K key) {
        flights.remove(key);
        found.remove(key);
    }

    private V joinOrFly(K key) {
        while (true) {
            Flight<V> mine = new Flight<>();
            Flight<V> other = flights.putIfAbsent(key, mine);
            if (other == null) {
                return fly(key, mine);
            }
            Optional<V> landed = other.await();
            if (landed.isPresent()) {
                return landed.get();
            }
        }
    }

    /** An interruption concerns the thread that flies, not those who wait: they fly again. */
    private V fly(K key, Flight<V> flight) {
        try {
            V value = loadUnlessJustLoaded(key, flight);
            flight.land(value);
            return value;
        } catch (RegistryClientException e) {
            if (!(e.getCause() instanceof InterruptedException)) {
                flight.fail(e);
            }
            throw e;
        } finally {
            flights.remove(key, flight);
            flight.abandon();
        }
    }

    /** Looks again: another flight may have landed between the first look and the start of this one. */
    private V loadUnlessJustLoaded(K key, Flight<V> flight) {
        V known = found.get(key);
        if (known != null) {
            return known;
        }
        V value = load.apply(key);
        flights.computeIfPresent(key, (same, current) -> {
            if (current == flight) {
                found.put(key, value);
            }
            return current;
        });
        return value;
    }
}
