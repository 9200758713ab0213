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
    private final EntityPaths paths;
    private final Map<SchemaEntity, Set<String>> wanted = new LinkedHashMap<>();

    /** @param present every entity of the schema, with the tags that it has */
    TagChanges(Map<SchemaEntity, Set<String>> present) {
        this.present = present;
        this.paths = new EntityPaths(present.keySet());
    }

    /** Adds the tags that another schema has at entities which this one has too. */
    void propagate(Map<SchemaEntity, Set<String>> others) {
        others.forEach((entity, tags) -> {
            if (!tags.isEmpty() && present.containsKey(entity)) {
                of(entity).addAll(tags);
            }
        });
    }

    void add(SchemaTags tags) {
        tags.tags().forEach(TagChanges::requireValid);
        of(meant(tags)).addAll(tags.tags());
    }

    void remove(SchemaTags tags) {
        of(meant(tags)).removeAll(tags.tags());
    }

    /** What {@link io.symbolon.compatibility.ParsedSchema#withTags} takes. */
    Map<SchemaEntity, Set<String>> wanted() {
        return wanted;
    }

    private SchemaEntity meant(SchemaTags tags) {
        SchemaEntity entity = EntityTags.entity(tags);
        return paths.find(entity)
                .orElseThrow(() -> new RegistryException(
                        RegistryError.INVALID_SCHEMA,
                        "The schema itself has no " + EntityTags.type(entity) + " '" + Shown.of(entity.path())
                                + "' that could have tags, or several; /openapi.yaml says how entities are named"));
    }

    private Set<String> of(SchemaEntity entity) {
        return wanted.computeIfAbsent(entity, key -> new LinkedHashSet<>(present.getOrDefault(key, Set.of())));
    }

    private static void requireValid(String tag) {
        if (tag.isBlank()
                || tag.indexOf(',') >= 0
                || !StandardCharsets.UTF_8.newEncoder().canEncode(tag)) {
            throw new RegistryException(
                    RegistryError.INVALID_SCHEMA,
                    "A tag must be a text that is not blank and has no comma, for commas stand between the tags to find");
        }
    }
}
