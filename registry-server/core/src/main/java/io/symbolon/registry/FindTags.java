package io.symbolon.registry;

import io.symbolon.model.SchemaTags;
import io.symbolon.registry.storage.RegistryStorage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says where tags stand inside of a registered schema. */
public final class FindTags {

    /** Stands for every tag. */
    public static final String ANY = "*";

    private final RegistryStorage storage;
    private final SchemaCatalog catalog;

    FindTags(RegistryStorage storage, SchemaCatalog catalog) {
        this.storage = storage;
        this.catalog = catalog;
    }

    /** The entities that have some of the tags, each with those of them that it has; in the order of the schema's text. */
    public List<SchemaTags> find(Set<String> wanted, RegisteredSchema registered) {
        List<SchemaTags> found = new ArrayList<>();
        EntityTags.of(storage.reading(transaction -> catalog.parsed(registered.version(), transaction)))
                .forEach((entity, tags) -> {
                    Set<String> matching = new LinkedHashSet<>(tags);
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
