package io.symbolon.registry;

import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.model.RegistryError;
import io.symbolon.model.SchemaTags;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Changes of the tags of one schema, one after the other. For one thread. */
final class TagChanges {

    private final Map<SchemaEntity, Set<String>> present;
    private final Map<SchemaEntity, Set<String>> wanted = new LinkedHashMap<>();

    /** @param present every entity of the schema, with the tags that it has */
    TagChanges(Map<SchemaEntity, Set<String>> present) {
        this.present = present;
    }

    /** Adds the tags that another schema has at entities which this one has too. */
    void propagate(Map<SchemaEntity, Set<String>> others) {
        others.forEach((entity, tags) -> {
            if (!tags.isEmpty() && present.containsKey(entity)) {
                wantedOf(entity).addAll(tags);
            }
        });
    }

    void add(SchemaTags tags) {
        tags.tags().forEach(TagChanges::requireValid);
        wantedOf(EntityTags.entity(tags)).addAll(tags.tags());
    }

    void remove(SchemaTags tags) {
        wantedOf(EntityTags.entity(tags)).removeAll(tags.tags());
    }

    /** What {@link io.symbolon.compatibility.ParsedSchema#withTags} takes. */
    Map<SchemaEntity, Set<String>> wanted() {
        return wanted;
    }

    private Set<String> wantedOf(SchemaEntity entity) {
        Set<String> tags = present.get(entity);
        if (tags == null) {
            throw new RegistryException(
                    RegistryError.INVALID_SCHEMA,
                    "The schema itself has no " + EntityTags.type(entity) + " '" + entity.path()
                            + "' that could have tags; findTags=* and openapi.yaml show how entities are named");
        }
        return wanted.computeIfAbsent(entity, key -> new LinkedHashSet<>(tags));
    }

    private static void requireValid(String tag) {
        if (tag.isBlank() || !StandardCharsets.UTF_8.newEncoder().canEncode(tag)) {
            throw new RegistryException(RegistryError.INVALID_SCHEMA, "A tag must be a text that is not blank");
        }
    }
}
