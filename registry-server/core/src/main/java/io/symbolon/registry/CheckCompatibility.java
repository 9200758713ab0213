package io.symbolon.registry;

import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.List;
import java.util.Optional;

/** Says whether a schema could be registered, and registers nothing. */
public final class CheckCompatibility {

    private final RegistryStorage storage;
    private final SchemaCatalog catalog;
    private final CandidateReader candidates;
    private final CompatibilityGate gate;

    CheckCompatibility(Workshop workshop) {
        this.storage = workshop.storage();
        this.catalog = workshop.catalog();
        this.candidates = workshop.candidates();
        this.gate = workshop.gate();
    }

    /** Holds the schema against the versions that the subject's level names. */
    public Judgement withSubject(SubjectName subject, SchemaRequest request) {
        SubjectNames.requireValid(subject);
        return storage.reading(transaction -> {
            Iterable<EarlierVersion> versions =
                    SubjectHistory.of(subject, transaction).newestFirst(catalog, transaction);
            return judge(subject, request, versions, transaction);
        });
    }

    /** Holds the schema against one version alone; everything is compatible with the latest of an empty subject. */
    public Judgement withVersion(SubjectName subject, WantedVersion wanted, SchemaRequest request) {
        SubjectNames.requireValid(subject);
        return storage.reading(transaction -> {
            SubjectHistory history = SubjectHistory.of(subject, transaction);
            Optional<Version> version =
                    wanted.isLatest() ? history.latest() : Optional.of(history.require(wanted, false));
            List<EarlierVersion> versions = version.stream()
                    .map(found -> new EarlierVersion(found.number(), catalog.parsed(found, transaction)))
                    .toList();
            return judge(subject, request, versions, transaction);
        });
    }

    private Judgement judge(
            SubjectName subject,
            SchemaRequest request,
            Iterable<EarlierVersion> versions,
            StorageTransaction transaction) {
        SettingsChain settings = SettingsChain.of(subject, transaction);
        Candidate candidate =
                candidates.read(subject, request.normalizedIf(settings.normalize()), Strictness.NEW, transaction);
        return gate.judge(candidate, versions, settings);
    }
}
