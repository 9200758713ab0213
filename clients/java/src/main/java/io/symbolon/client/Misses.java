package io.symbolon.client;

import io.symbolon.model.RegistryError;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A memory of what the registry does not have, so that it is not asked for it again at once. Safe for many threads. */
final class Misses<K> {

    /** Any other 404 speaks of the path, not of what was asked for. */
    private static final Set<Integer> NOT_FOUND = Set.of(
            RegistryError.SUBJECT_NOT_FOUND.code(),
            RegistryError.VERSION_NOT_FOUND.code(),
            RegistryError.SCHEMA_NOT_FOUND.code());

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
            if (NOT_FOUND.contains(e.errorCode())) {
                missing.put(key, e);
            }
            throw e;
        }
    }

    void forget(Predicate<K> keys) {
        missing.removeIf(keys);
    }
}
