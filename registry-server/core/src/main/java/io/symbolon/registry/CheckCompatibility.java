package io.symbolon.registry;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.List;
import java.util.Optional;

/** Says whether a schema could be registered, and registers nothing. */
public final class CheckCompatibility {

    private final RegistryStorage storage;
    private final Completion completion;
    private final CandidateReader candidates;
    private final CompatibilityGate gate;

    CheckCompatibility(Workshop workshop) {
        this.storage = workshop.storage();
        this.completion = workshop.completion();
        this.candidates = workshop.candidates();
        this.gate = workshop.gate();
    }

    /** Holds the schema against the versions that the subject's level names. */
    public Judgement withSubject(SubjectName subject, SchemaRequest request) {
        SubjectNames.requireValid(subject);
        return storage.reading(transaction -> {
            Subject found = Subject.of(subject, transaction);
            return judge(request, found, found.history().newestFirst(), transaction);
        });
    }

    /** Holds the schema against one version alone; everything is compatible with the latest of an empty subject. */
    public Judgement withVersion(SubjectName subject, WantedVersion wanted, SchemaRequest request) {
        SubjectNames.requireValid(subject);
        return storage.reading(transaction -> {
            Subject found = Subject.of(subject, transaction);
            Optional<Version> version = wanted.isLatest()
                    ? found.history().latest()
                    : Optional.of(found.history().require(wanted, false));
            return judge(request, found, version.stream().toList(), transaction);
        });
    }

    /** The contract is completed, for it says which versions count; a schema that is missing stays so, and is refused. */
    private Judgement judge(
            SchemaRequest request, Subject subject, List<Version> versions, StorageTransaction transaction) {
        SettingsChain settings = subject.settings();
        SchemaRequest completed =
                request.hasSchema() ? completion.complete(request, subject.history(), settings, transaction) : request;
        Candidate candidate = candidates.read(
                subject.name(), completed.normalizedIf(settings.normalize()), settings.strictness(), transaction);
        return gate.judge(candidate, versions, settings, transaction);
    }
}
