package io.symbolon.registry;

import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.List;

/** Answers what is registered under a subject. */
public final class ReadSubjects {

    private final RegistryStorage storage;
    private final SchemaCatalog catalog;
    private final CandidateReader candidates;
    private final FindSchema findSchema;

    ReadSubjects(Workshop workshop) {
        this.storage = workshop.storage();
        this.catalog = workshop.catalog();
        this.candidates = workshop.candidates();
        this.findSchema = workshop.findSchema();
    }

    /** The subjects that match, in order. */
    public List<SubjectName> list(SubjectFilter filter) {
        SubjectNames.requireValidScope(
                new SubjectName(filter.context().orElse(SubjectName.DEFAULT_CONTEXT), filter.prefix()));
        return storage.reading(transaction -> transaction.versions().subjects(filter));
    }

    /** The versions of a subject by rising number; never empty. */
    public List<Version> versions(SubjectName subject, boolean withDeleted) {
        SubjectNames.requireValid(subject);
        return storage.reading(transaction ->
                SubjectHistory.ofExisting(subject, withDeleted, transaction).versions(withDeleted));
    }

    /** One version; a soft-deleted one only if those count. */
    public RegisteredSchema version(SubjectName subject, WantedVersion wanted, boolean deletedCount) {
        SubjectNames.requireValid(subject);
        return storage.reading(transaction -> {
            Version version = SubjectHistory.ofExisting(subject, deletedCount, transaction)
                    .require(wanted, deletedCount);
            return new RegisteredSchema(version, catalog.content(version, transaction));
        });
    }

    /** The version that has this schema; a soft-deleted one only if those count. */
    public RegisteredSchema lookUp(SubjectName subject, SchemaRequest request, boolean deletedCount) {
        SubjectNames.requireValid(subject);
        return storage.reading(transaction -> {
            SubjectHistory history = SubjectHistory.ofExisting(subject, deletedCount, transaction);
            boolean normalize = SettingsChain.of(subject, transaction).normalize();
            Candidate candidate =
                    candidates.read(subject, request.normalizedIf(normalize), Strictness.STORED, transaction);
            return findSchema
                    .find(candidate, history, deletedCount, transaction)
                    .orElseThrow(() -> new RegistryException(RegistryError.SCHEMA_NOT_FOUND));
        });
    }
}
