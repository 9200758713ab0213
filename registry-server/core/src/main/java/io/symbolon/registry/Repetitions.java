package io.symbolon.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.symbolon.registry.storage.SubjectName;
import java.util.Objects;

/**
 * Which registrations succeeded here lately, and so will probably find their version there when they come again. Any number
 * of threads may share it.
 */
final class Repetitions {

    private static final int KEPT = 100_000;

    /** By hash alone: who is taken for another looks in vain once. */
    private final Cache<Integer, Boolean> succeeded =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    boolean isProbable(SubjectName subject, SchemaRequest request) {
        return succeeded.getIfPresent(Objects.hash(subject, request)) != null;
    }

    void note(SubjectName subject, SchemaRequest request) {
        succeeded.put(Objects.hash(subject, request), true);
    }
}
