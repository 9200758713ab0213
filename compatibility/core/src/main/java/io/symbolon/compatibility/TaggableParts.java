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

    /** A name is said again in front of everything inside, so that a text can be far shorter than its names together. */
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
        if (characters > MOST_CHARACTERS) {
            throw new InvalidSchemaException(new Problem(
                    "",
                    "The full names of what can be tagged are longer than " + MOST_CHARACTERS
                            + " characters together, the limit"));
        }
        parts.computeIfAbsent(entity, key -> new ArrayList<>(1)).add(part);
    }

    /** As {@link ParsedSchema#tags}. */
    public Map<SchemaEntity, Set<String>> tags() {
        Map<SchemaEntity, Set<String>> tags = new LinkedHashMap<>();
        parts.forEach((entity, sameName) -> tags.put(entity, tags(sameName)));
        return Collections.unmodifiableMap(tags);
    }

    /** As {@link ParsedSchema#withTags}; touches only parts that shall have other tags than they have. */
    public void change(Map<SchemaEntity, Set<String>> tags) {
        parts.forEach((entity, sameName) -> {
            Set<String> present = tags(sameName);
            Set<String> wanted = tags.getOrDefault(entity, present);
            if (!wanted.equals(present)) {
                sameName.forEach(part -> part.setTags(wanted));
            }
        });
    }

    private static Set<String> tags(List<Part> sameName) {
        Set<String> tags = new LinkedHashSet<>();
        sameName.forEach(part -> tags.addAll(part.tags()));
        return Collections.unmodifiableSet(tags);
    }

    /** A part of a text, as its format keeps it. */
    public interface Part {

        List<String> tags();

        void setTags(Set<String> tags);
    }
}
