package io.symbolon.compatibility;

import io.symbolon.compatibility.InvalidSchemaException.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of one schema text that can bear tags, as a format lays them open to be read or changed. Parts of the same name
 * are tagged alike. For one thread.
 */
public final class TaggableParts {

    /** Names are said again in front of everything inside, and tags in all parts of one name: a text can be far shorter. */
    private static final int MOST_CHARACTERS = 10_000_000;

    private final Map<SchemaEntity, List<Part>> parts = new LinkedHashMap<>();
    private long characters;

    /**
     * Lays a part open.
     *
     * @throws InvalidSchemaException where the names are too long together
     */
    public void add(SchemaEntity entity, Part part) {
        characters += entity.path().length();
        requireFew(characters, "The full names of what can be tagged are");
        parts.computeIfAbsent(entity, key -> new ArrayList<>(1)).add(part);
    }

    /** As {@link ParsedSchema#tags}. */
    public Map<SchemaEntity, Set<String>> tags() {
        Map<SchemaEntity, Set<String>> tags = new LinkedHashMap<>();
        parts.forEach((entity, sameName) -> tags.put(entity, tags(sameName)));
        return Collections.unmodifiableMap(tags);
    }

    /**
     * As {@link ParsedSchema#withTags}; touches only parts that shall have other tags than they have.
     *
     * @throws InvalidSchemaException where the tags to be written are too long together
     */
    public void change(Map<SchemaEntity, Set<String>> tags) {
        long written = 0;
        for (Map.Entry<SchemaEntity, List<Part>> named : parts.entrySet()) {
            List<Part> sameName = named.getValue();
            Set<String> present = tags(sameName);
            Set<String> wanted = tags.getOrDefault(named.getKey(), present);
            if (!wanted.equals(present)) {
                written += sameName.size() * letters(wanted);
                requireFew(written, "The tags, written into every part of the same name, are");
                sameName.forEach(part -> part.setTags(wanted));
            }
        }
    }

    private static Set<String> tags(List<Part> sameName) {
        Set<String> tags = new LinkedHashSet<>();
        sameName.forEach(part -> tags.addAll(part.tags()));
        return Collections.unmodifiableSet(tags);
    }

    private static long letters(Set<String> tags) {
        return tags.stream().mapToLong(String::length).sum();
    }

    private static void requireFew(long characters, String what) {
        if (characters > MOST_CHARACTERS) {
            throw new InvalidSchemaException(
                    new Problem("", what + " longer than " + MOST_CHARACTERS + " characters together, the limit"));
        }
    }

    /** A part of a text, as its format keeps it. */
    public interface Part {

        List<String> tags();

        void setTags(Set<String> tags);
    }
}
