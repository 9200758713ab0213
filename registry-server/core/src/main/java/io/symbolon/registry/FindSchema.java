package io.symbolon.registry;

import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.Version;
import java.util.List;
import java.util.Optional;

/** Finds the version of a subject that says what a candidate says. */
final class FindSchema {

    private final SchemaCatalog catalog;

    FindSchema(SchemaCatalog catalog) {
        this.catalog = catalog;
    }

    Optional<RegisteredSchema> find(
            Candidate candidate, SubjectHistory history, boolean deletedCount, StorageTransaction transaction) {
        if (history.isEmpty(deletedCount)) {
            return Optional.empty();
        }
        return byContent(candidate, history, deletedCount, transaction)
                .or(() -> byMeaning(candidate, history, deletedCount, transaction));
    }

    private Optional<RegisteredSchema> byContent(
            Candidate candidate, SubjectHistory history, boolean deletedCount, StorageTransaction transaction) {
        Optional<StoredSchema> stored =
                transaction.schemas().find(history.subject().context(), candidate.content());
        return stored.flatMap(schema ->
                history.withSchema(schema.id(), deletedCount).map(version -> new RegisteredSchema(version, schema)));
    }

    /** The newest version that differs only in how it says the same. */
    private Optional<RegisteredSchema> byMeaning(
            Candidate candidate, SubjectHistory history, boolean deletedCount, StorageTransaction transaction) {
        List<Version> versions = history.versions(deletedCount);
        for (int i = versions.size() - 1; i >= 0; i--) {
            Version version = versions.get(i);
            StoredSchema schema = catalog.content(version, transaction);
            if (hasSameContract(candidate.content(), schema.content(), version.number())
                    && hasSameSchema(candidate, version, schema.content(), transaction)) {
                return Optional.of(new RegisteredSchema(version, schema));
            }
        }
        return Optional.empty();
    }

    private static boolean hasSameContract(SchemaContent candidate, SchemaContent stored, int number) {
        return stored.type().equals(candidate.type()) && Contract.of(candidate).isThatOf(Contract.of(stored), number);
    }

    /** A candidate that has everything inside it equals a version that refers to the same things elsewhere. */
    private boolean hasSameSchema(
            Candidate candidate, Version version, SchemaContent stored, StorageTransaction transaction) {
        SchemaContent content = candidate.content();
        if (content.references().equals(stored.references())) {
            return content.text().equals(stored.text());
        }
        return content.references().isEmpty() && candidate.schema().sameContentAs(catalog.parsed(version, transaction));
    }
}
