package io.symbolon.registry;

import io.symbolon.compatibility.SchemaEntity;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What paths mean in one schema: the entity of that path, or the only one whose path ends so. For one thread. */
final class EntityPaths {

    private final Set<SchemaEntity> entities;

    /** By the path from its last letter to its first. */
    private @Nullable SortedMap<String, SchemaEntity> backwards;

    EntityPaths(Set<SchemaEntity> entities) {
        this.entities = entities;
    }

    Optional<SchemaEntity> find(SchemaEntity wanted) {
        return entities.contains(wanted) ? Optional.of(wanted) : onlyOneThatEndsWith(wanted);
    }

    private Optional<SchemaEntity> onlyOneThatEndsWith(SchemaEntity wanted) {
        String beginning = backwards(wanted) + ".";
        Collection<SchemaEntity> endings =
                backwards().subMap(beginning, beginning + Character.MAX_VALUE).values();
        return endings.stream().limit(2).count() == 1 ? endings.stream().findFirst() : Optional.empty();
    }

    private SortedMap<String, SchemaEntity> backwards() {
        SortedMap<String, SchemaEntity> paths = backwards;
        if (paths == null) {
            paths = new TreeMap<>();
            for (SchemaEntity entity : entities) {
                paths.put(backwards(entity), entity);
            }
            backwards = paths;
        }
        return paths;
    }

    private static String backwards(SchemaEntity entity) {
        return entity.kind() + new StringBuilder(entity.path()).reverse().toString();
    }
}
