package io.symbolon.registry;

import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.Optional;

/** Takes a schema over from another registry with the id, and the version number, that it has there; judges nothing. */
final class ImportSchema {

    private final CandidateReader candidates;

    ImportSchema(CandidateReader candidates) {
        this.candidates = candidates;
    }

    RegisteredSchema take(SubjectName subject, SchemaRequest request, StorageTransaction transaction) {
        SchemaRequest asItIs = new SchemaRequest(request.request(), false);
        Candidate candidate = candidates.read(subject, asItIs, Strictness.STORED, transaction);
        StoredSchema schema = new StoredSchema(request.givenId(), candidate.content());
        if (!transaction.schemas().storeAs(subject.context(), schema)) {
            throw refusal("Overwrite new schema with id " + schema.id() + " in context " + subject.contextScope()
                    + " is not permitted.");
        }
        SubjectHistory history = SubjectHistory.of(subject, transaction);
        Optional<Version> there = request.givenVersion() > 0
                ? history.numbered(request.givenVersion())
                : history.withSchema(schema.id(), false);
        Version version = there.filter(found -> !found.deleted() || found.schemaId() != schema.id())
                .map(found -> requireSame(found, schema))
                .orElseGet(() -> place(subject, schema, request.givenVersion(), transaction));
        return new RegisteredSchema(version, schema);
    }

    private static Version requireSame(Version there, StoredSchema schema) {
        if (there.schemaId() != schema.id()) {
            throw refusal("Version " + there.number() + " of subject '" + there.subject() + "' has the schema with id "
                    + there.schemaId() + " already; it cannot have the one with id " + schema.id());
        }
        return there;
    }

    private static Version place(SubjectName subject, StoredSchema schema, int number, StorageTransaction transaction) {
        return number > 0
                ? transaction.versions().put(subject, number, schema.id())
                : transaction.versions().append(subject, schema.id());
    }

    private static RegistryException refusal(String reason) {
        return new RegistryException(RegistryError.OPERATION_NOT_PERMITTED, reason);
    }
}
