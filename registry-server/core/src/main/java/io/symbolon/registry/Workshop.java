package io.symbolon.registry;

import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.registry.storage.RegistryStorage;

/** What the verbs share. */
record Workshop(
        RegistryStorage storage,
        SchemaCatalog catalog,
        CandidateReader candidates,
        Completion completion,
        FindSchema findSchema,
        CompatibilityGate gate) {

    static Workshop over(RegistryStorage storage, SchemaFormats formats, RegistryOptions options) {
        SchemaCatalog catalog = new SchemaCatalog(formats);
        return new Workshop(
                storage,
                catalog,
                new CandidateReader(formats, catalog, options.maxSchemaBytes()),
                new Completion(catalog),
                new FindSchema(catalog),
                new CompatibilityGate(formats, catalog, options.defaultLevel()));
    }
}
