package io.symbolon.registry;

import io.symbolon.registry.storage.RegistryStorage;

/** Spells registered schemas in other ways than they are stored. */
public final class RenderSchema {

    private final RegistryStorage storage;
    private final SchemaCatalog catalog;

    RenderSchema(RegistryStorage storage, SchemaCatalog catalog) {
        this.storage = storage;
        this.catalog = catalog;
    }

    /**
     * The text of a schema in a format that clients ask for, for example {@code resolved} or {@code serialized}.
     *
     * @param format one that the kind of schema does not know means the stored text, as does an empty one
     */
    public String text(RegisteredSchema registered, String format) {
        String stored = registered.schema().content().text();
        return format.isEmpty()
                ? stored
                : storage.reading(transaction -> catalog.parsed(registered.version(), transaction))
                        .render(format)
                        .orElse(stored);
    }
}
