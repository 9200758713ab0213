package io.symbolon.registry;

import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what is registered under a subject. */
public final class ReadSubjects {

    private final RegistryStorage storage;
    private final SchemaCatalog catalog;
    private final CandidateReader candidates;
    private final Completion completion;
    private final FindSchema findSchema;

    ReadSubjects(Workshop workshop) {
        this.storage = workshop.storage();
        this.catalog = workshop.catalog();
        this.candidates = workshop.candidates();
        this.completion = workshop.completion();
        this.findSchema = workshop.findSchema();
    }

    /** The subjects that match, in order; read from the storage while the stream is drawn from. */
    public Stream<SubjectName> list(SubjectFilter filter, DeletedSubjects deleted) {
        return SubjectWalk.over(storage, filter).filter(deleted::include).map(SubjectHistory::subject);
    }

    /** The versions of a subject by rising number; never empty. */
    public List<Version> versions(SubjectName subject, boolean withDeleted) {
        SubjectNames.requireValid(subject);
        return storage.reading(transaction ->
                SubjectHistory.ofExisting(subject, withDeleted, transaction).versions(withDeleted));
    }

    /**
     * One version; a soft-deleted one only if those count. What the default context does not have may be in another one.
     */
    public RegisteredSchema version(SubjectName subject, WantedVersion wanted, boolean deletedCount) {
        SubjectNames.requireValid(subject);
        return storage.reading(transaction -> {
            SubjectHistory history = SubjectHistory.of(subject, transaction);
            Version version = history.find(wanted, deletedCount)
                    .or(() -> OtherContexts.namesakes(subject, transaction)
                            .map(namesake -> SubjectHistory.of(namesake, transaction))
                            .flatMap(other -> other.find(wanted, deletedCount).stream())
                            .findFirst())
                    .orElseThrow(() -> history.isEmpty(deletedCount)
                            ? new RegistryException(RegistryError.SUBJECT_NOT_FOUND, subject)
                            : new RegistryException(RegistryError.VERSION_NOT_FOUND, wanted.number()));
            return new RegisteredSchema(version, catalog.content(version, transaction));
        });
    }

    /**
     * The version that has this schema; a soft-deleted one only if those count. What the default context does not have may be
     * in another one.
     */
    public RegisteredSchema lookUp(SubjectName subject, SchemaRequest request, boolean deletedCount) {
        SubjectNames.requireValid(subject);
        return storage.reading(transaction -> {
            Subject found = Subject.of(subject, transaction);
            LookUp lookUp = new LookUp(request, deletedCount, transaction);
            return lookUp.in(found)
                    .or(() -> OtherContexts.namesakes(subject, transaction)
                            .map(namesake -> Subject.of(namesake, transaction))
                            .flatMap(other -> lookUp.in(other).stream())
                            .findFirst())
                    .orElseThrow(() -> lookUp.refusal()
                            .orElseGet(() -> found.history().isEmpty(deletedCount)
                                    ? new RegistryException(RegistryError.SUBJECT_NOT_FOUND, subject)
                                    : new RegistryException(RegistryError.SCHEMA_NOT_FOUND)));
        });
    }

    /** A search for one schema in one place after the other. A place that lacks what the schema refers to does not have it. */
    private final class LookUp {

        private final SchemaRequest request;
        private final boolean deletedCount;
        private final StorageTransaction transaction;
        private boolean understood;
        private @Nullable RegistryException refusal;

        private LookUp(SchemaRequest request, boolean deletedCount, StorageTransaction transaction) {
            this.request = request;
            this.deletedCount = deletedCount;
            this.transaction = transaction;
        }

        private Optional<RegisteredSchema> in(Subject subject) {
            if (subject.history().isEmpty(deletedCount)) {
                return Optional.empty();
            }
            try {
                Optional<RegisteredSchema> found = find(subject);
                understood = true;
                return found;
            } catch (RegistryException e) {
                if (e.error() != RegistryError.INVALID_SCHEMA) {
                    throw e;
                }
                refusal = e;
                return Optional.empty();
            }
        }

        private Optional<RegisteredSchema> find(Subject subject) {
            SubjectHistory history = subject.history();
            SettingsChain settings = subject.settings();
            SchemaRequest asked = request.normalizedIf(settings.normalize());
            Candidate candidate = candidates.read(subject.name(), asked, Strictness.STORED, transaction);
            SchemaRequest completed = completion.complete(asked, history, settings, transaction);
            return Stream.of(asked, completed)
                    .map(SchemaRequest::contract)
                    .distinct()
                    .map(candidate::with)
                    .flatMap(wanted -> findSchema.find(wanted, history, deletedCount, transaction).stream())
                    .findFirst();
        }

        /** Why the schema was understood nowhere; empty where it was, or there was no place to look. */
        private Optional<RegistryException> refusal() {
            return understood ? Optional.empty() : Optional.ofNullable(refusal);
        }
    }
}
