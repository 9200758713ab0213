package io.symbolon.registry;

import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.Version;
import java.util.Comparator;
import java.util.List;

/**
 * A schema that a request is about, and whether harmless differences of spelling shall be taken out of it.
 *
 * @param normalize as the request says; the subject's configuration may say so too
 */
public record SchemaRequest(RegisterSchemaRequest request, boolean normalize) {

    private static final int MAX_REFERENCES = 1_000;

    static final Comparator<Reference> BY_NAME = Comparator.comparing(Reference::name)
            .thenComparing(Reference::subject)
            .thenComparing(Reference::version);

    /** Whether the request has a schema itself and does not leave it to the version before. */
    boolean hasSchema() {
        return request.schema() != null && !request.schema().isBlank();
    }

    /** What the schema refers to, which must not be too much to hold. */
    List<Reference> references() {
        List<Reference> references = request.references();
        if (references.size() > MAX_REFERENCES) {
            throw new RegistryException(
                    RegistryError.INVALID_SCHEMA,
                    "The schema has " + references.size() + " references, and more than " + MAX_REFERENCES
                            + " are not taken");
        }
        return references;
    }

    /** Whether the request says which id the schema shall have. */
    boolean hasGivenId() {
        return givenId() >= 0;
    }

    /** The id that the schema shall have; -1 where the registry is to give it one. */
    int givenId() {
        return request.id() == null ? -1 : request.id();
    }

    /** The number that the version shall have; 0 for the next, -1 for the next unless the latest has this schema. */
    int givenVersion() {
        return request.version() == null ? 0 : request.version();
    }

    /** Whether the schema shall have other tags inside of it than its text has. */
    boolean changesTags() {
        return propagatesTags()
                || !request.schemaTagsToAdd().isEmpty()
                || !request.schemaTagsToRemove().isEmpty();
    }

    /** Whether the schema shall have the tags of the version before. */
    boolean propagatesTags() {
        return Boolean.TRUE.equals(request.propagateSchemaTags());
    }

    /** This request with what it leaves open taken from the version before: the schema, the metadata, the rules. */
    SchemaRequest inheriting(SchemaContent previous) {
        RegisterSchemaRequest withSchema = hasSchema()
                ? request
                : request.withSchema(previous.text(), previous.type().name(), previous.references());
        return new SchemaRequest(withSchema, normalize).with(contract().orElse(Contract.of(previous)));
    }

    Contract contract() {
        return new Contract(request.metadata(), request.ruleSet());
    }

    SchemaRequest with(Contract contract) {
        return new SchemaRequest(request.withContract(contract.metadata(), contract.rules()), normalize);
    }

    SchemaRequest withText(String text) {
        return new SchemaRequest(request.withSchema(text, request.schemaType(), request.references()), normalize);
    }

    /** This request about the spelling that its schema has. */
    SchemaRequest asWritten() {
        return new SchemaRequest(request, false);
    }

    /** Whether an earlier version can be what is asked for, as the request stands. */
    boolean mayBeKnown() {
        return hasSchema() && !hasGivenId() && !changesTags();
    }

    /** Whether a version that has this schema already will do. */
    boolean accepts(Version version, SubjectHistory history) {
        return switch (givenVersion()) {
            case 0 -> true;
            case WantedVersion.LATEST_NUMBER ->
                history.latest().filter(version::equals).isPresent();
            default -> version.number() == givenVersion();
        };
    }

    SchemaRequest normalizedIf(boolean configured) {
        return configured && !normalize ? new SchemaRequest(request, true) : this;
    }
}
