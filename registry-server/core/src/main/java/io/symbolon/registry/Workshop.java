package io.symbolon.registry;

import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.registry.storage.RegistryStorage;

/** What the verbs share. */
record Workshop(
        RegistryStorage storage,
        SchemaCatalog catalog,
        CandidateReader candidates,
        Completion completion,
        Tagging tagging,
        FindSchema findSchema,
        CompatibilityGate gate) {

    static Workshop over(RegistryStorage storage, SchemaFormats formats, RegistryOptions options) {
        SchemaCatalog catalog = new SchemaCatalog(formats);
        CandidateReader candidates = new CandidateReader(formats, catalog, options.maxSchemaBytes());
        return new Workshop(
                storage,
                catalog,
                candidates,
                new Completion(catalog),
                new Tagging(catalog, candidates),
                new FindSchema(catalog),
                new CompatibilityGate(formats, catalog, options.defaultLevel()));
    }
}
