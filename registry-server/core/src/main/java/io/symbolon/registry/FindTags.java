package io.symbolon.registry;

import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.model.SchemaTags;
import io.symbolon.registry.storage.RegistryStorage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what has tags in a registered schema: by the schema's own text, or, fields, by its metadata. */
public final class FindTags {

    /** Stands for every tag. */
    private static final String ANY = "*";

    private final RegistryStorage storage;
    private final SchemaCatalog catalog;

    FindTags(RegistryStorage storage, SchemaCatalog catalog) {
        this.storage = storage;
        this.catalog = catalog;
    }

    /** The entities that have some of the tags, each with those of them that it has; in the order of the schema's text. */
    public List<SchemaTags> find(Set<String> wanted, RegisteredSchema registered) {
        Map<SchemaEntity, Set<String>> inText =
                EntityTags.of(storage.reading(transaction -> catalog.parsed(registered.version(), transaction)));
        PathTags inMetadata = new PathTags(registered.schema().content().metadata());
        List<SchemaTags> found = new ArrayList<>();
        inText.forEach((entity, tags) -> {
            Set<String> matching = new LinkedHashSet<>(tags);
            if (entity.kind() == SchemaEntity.Kind.FIELD) {
                matching.addAll(inMetadata.of(entity.path()));
            }
            if (!wanted.contains(ANY)) {
                matching.retainAll(wanted);
            }
            if (!matching.isEmpty()) {
                found.add(EntityTags.of(entity, matching));
            }
        });
        return found;
    }
}
