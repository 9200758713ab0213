package io.symbolon.registry;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.Version;
import java.util.Optional;

/** Gives a request's schema the tags that the request wants inside of it. */
final class Tagging {

    private final SchemaCatalog catalog;
    private final CandidateReader candidates;

    Tagging(SchemaCatalog catalog, CandidateReader candidates) {
        this.catalog = catalog;
        this.candidates = candidates;
    }

    /** The request about the tagged schema; as it is where it says nothing of tags. */
    SchemaRequest tag(SchemaRequest request, SubjectHistory history, StorageTransaction transaction) {
        if (!request.changesTags()) {
            return request;
        }
        ParsedSchema schema = candidates
                .read(history.subject(), request.asWritten(), Strictness.STORED, transaction)
                .schema();
        TagChanges changes = new TagChanges(EntityTags.of(schema));
        if (request.propagatesTags()) {
            latest(history, schema, transaction).ifPresent(latest -> changes.propagate(EntityTags.of(latest)));
        }
        request.request().schemaTagsToAdd().forEach(changes::add);
        request.request().schemaTagsToRemove().forEach(changes::remove);
        return request.withText(EntityTags.write(schema, changes.wanted()));
    }

    private Optional<ParsedSchema> latest(SubjectHistory history, ParsedSchema schema, StorageTransaction transaction) {
        Optional<Version> latest = history.latest();
        return latest.map(version -> catalog.parsed(version, transaction))
                .filter(previous -> previous.type().equals(schema.type()));
    }
}
