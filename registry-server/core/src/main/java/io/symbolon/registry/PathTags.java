package io.symbolon.registry;

import io.symbolon.model.Metadata;
import io.symbolon.model.RegistryError;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags that a schema's metadata gives to fields, by their paths or by patterns over these. For one thread. */
final class PathTags {

    private static final long MOST_STEPS = 100_000_000;
    private static final long MOST_LETTERS_OF_TAGS = 10_000_000;

    private final Map<String, Set<String>> byPath = new LinkedHashMap<>();
    private final Map<PathPattern, Set<String>> byPattern = new LinkedHashMap<>();
    private long lettersOfPatterns;
    private long steps;
    private long lettersOfTags;

    PathTags(@Nullable Metadata metadata) {
        if (metadata != null) {
            metadata.tags().forEach(this::put);
        }
    }

    private void put(String path, Set<String> tags) {
        PathPattern pattern = new PathPattern(path);
        if (pattern.isOpen()) {
            byPattern.put(pattern, tags);
            lettersOfPatterns += path.length();
        } else {
            byPath.put(path, tags);
        }
    }

    /** The tags of one field. */
    Set<String> of(String path) {
        steps += lettersOfPatterns * path.length();
        if (steps > MOST_STEPS) {
            throw new RegistryException(
                    RegistryError.INVALID_SCHEMA,
                    "The metadata has too many and too long patterns of tags to hold against this many fields");
        }
        Set<String> tags = new LinkedHashSet<>(byPath.getOrDefault(path, Set.of()));
        byPattern.forEach((pattern, given) -> {
            if (pattern.matches(path)) {
                count(given);
                tags.addAll(given);
            }
        });
        return tags;
    }

    private void count(Set<String> given) {
        lettersOfTags += given.stream().mapToLong(String::length).sum();
        if (lettersOfTags > MOST_LETTERS_OF_TAGS) {
            throw new RegistryException(
                    RegistryError.INVALID_SCHEMA,
                    "The metadata's patterns give too many and too long tags to this many fields");
        }
    }
}
