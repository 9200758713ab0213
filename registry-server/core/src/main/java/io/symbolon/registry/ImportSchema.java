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

    /** The greatest id, and the greatest number, that is taken over; it leaves room for those that are given out later. */
    static final int GREATEST = 2_000_000_000;

    private final CandidateReader candidates;

    ImportSchema(CandidateReader candidates) {
        this.candidates = candidates;
    }

    RegisteredSchema take(Subject subject, SchemaRequest request, StorageTransaction transaction) {
        requireTakeable(request);
        SchemaRequest asItIs = new SchemaRequest(request.request(), false);
        Candidate candidate = candidates.read(subject.name(), asItIs, Strictness.STORED, transaction);
        StoredSchema schema = new StoredSchema(request.givenId(), candidate.content());
        requireIdFree(subject.name(), schema, transaction);
        SubjectHistory history = subject.history();
        Optional<Version> there = request.givenVersion() > 0
                ? history.numbered(request.givenVersion())
                : history.withSchema(schema.id(), false);
        Version version = there.filter(found -> !found.deleted() || found.schemaId() != schema.id())
                .map(found -> requireSame(found, schema))
                .orElseGet(() -> place(subject, schema, request.givenVersion(), transaction));
        return new RegisteredSchema(version, schema);
    }

    private static void requireTakeable(SchemaRequest request) {
        if (request.givenId() < 1 || request.givenId() > GREATEST) {
            throw outOfRange("id", request.givenId());
        }
        if (request.givenVersion() > GREATEST) {
            throw outOfRange("version", request.givenVersion());
        }
    }

    private static RegistryException outOfRange(String what, int given) {
        return new RegistryException(
                RegistryError.INVALID_SCHEMA,
                "The " + what + " " + given + " cannot be imported; those from 1 to " + GREATEST + " can");
    }

    private static void requireIdFree(SubjectName subject, StoredSchema schema, StorageTransaction transaction) {
        transaction
                .schemas()
                .find(subject.context(), schema.id())
                .filter(known -> !known.equals(schema))
                .ifPresent(known -> {
                    throw idIsTaken(subject, schema);
                });
    }

    private static Version requireSame(Version there, StoredSchema schema) {
        if (there.schemaId() != schema.id()) {
            throw refusal("Version " + there.number() + " of subject '" + there.subject() + "' has the schema with id "
                    + there.schemaId() + " already; it cannot have the one with id " + schema.id());
        }
        return there;
    }

    private static Version place(Subject subject, StoredSchema schema, int number, StorageTransaction transaction) {
        return transaction
                .versions()
                .put(subject.name(), number > 0 ? number : subject.nextNumber(), schema)
                .orElseThrow(() -> idIsTaken(subject.name(), schema));
    }

    private static RegistryException idIsTaken(SubjectName subject, StoredSchema schema) {
        return refusal("Overwrite new schema with id " + schema.id() + " in context " + subject.contextScope()
                + " is not permitted.");
    }

    private static RegistryException refusal(String reason) {
        return new RegistryException(RegistryError.OPERATION_NOT_PERMITTED, reason);
    }
}
