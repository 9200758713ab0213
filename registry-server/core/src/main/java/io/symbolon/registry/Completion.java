package io.symbolon.registry;

import io.symbolon.registry.storage.StorageTransaction;

/** Fills in what a request leaves open: from the latest version, and from the contracts that are configured. */
final class Completion {

    private final SchemaCatalog catalog;

    Completion(SchemaCatalog catalog) {
        this.catalog = catalog;
    }

    /** The request as it would be registered: the configured defaults lie under its contract, the overrides over it. */
    SchemaRequest complete(
            SchemaRequest request, SubjectHistory history, SettingsChain settings, StorageTransaction transaction) {
        SchemaRequest inheriting = history.latest()
                .map(latest ->
                        request.inheriting(catalog.content(latest, transaction).content()))
                .orElse(request);
        return inheriting.with(
                settings.defaultContract().under(inheriting.contract()).under(settings.overrideContract()));
    }
}
