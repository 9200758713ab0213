package io.symbolon.client;

import java.util.function.BiFunction;

/** One loading cache a subject, so that a busy subject does not push out the others. Any number of threads may share it. */
final class SubjectCaches<K, V> {

    /** Beyond what one client sees; it only keeps a client that makes up subjects from filling the memory. */
    private static final int MAX_SUBJECTS = 10_000;

    private final BoundedCache<String, LoadingCache<K, V>> subjects = new BoundedCache<>(MAX_SUBJECTS);
    private final int sizePerSubject;
    private final Lifetime lifetime;
    private final BiFunction<String, K, V> load;

    SubjectCaches(int sizePerSubject, Lifetime lifetime, BiFunction<String, K, V> load) {
        this.sizePerSubject = sizePerSubject;
        this.lifetime = lifetime;
        this.load = load;
    }

    V get(String subject, K key) {
        LoadingCache<K, V> known = subjects.get(subject);
        return (known == null ? subjects.getOrPut(subject, this::cacheOf) : known).get(key);
    }

    void forget(String subject) {
        subjects.remove(subject);
    }

    private LoadingCache<K, V> cacheOf(String subject) {
        return new LoadingCache<>(new ExpiringCache<>(sizePerSubject, lifetime), key -> load.apply(subject, key));
    }
}
