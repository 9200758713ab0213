package io.symbolon.client;

import java.util.function.Supplier;

/** A memory of what the registry does not have, so that it is not asked for it again at once. Safe for many threads. */
final class Misses<K> {

    private static final int NOT_FOUND = 404;

    private final ExpiringCache<K, RegistryClientException> missing;

    Misses(int capacity, Lifetime lifetime) {
        this.missing = new ExpiringCache<>(capacity, lifetime);
    }

    /** Asks, unless it is remembered that the answer is "not found". */
    <V> V ask(K key, Supplier<V> question) {
        RegistryClientException known = missing.get(key);
        if (known != null) {
            throw known.again();
        }
        try {
            return question.get();
        } catch (RegistryClientException e) {
            if (e.status() == NOT_FOUND && e.errorCode() != RegistryClientException.NOT_OF_THE_PROTOCOL) {
                missing.put(key, e);
            }
            throw e;
        }
    }

    void forget(K key) {
        missing.remove(key);
    }
}
