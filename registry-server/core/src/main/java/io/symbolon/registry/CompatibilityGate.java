package io.symbolon.registry;

import io.symbolon.compatibility.CompatibilityChecker;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.Verdict;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds candidates against a subject's versions and says what speaks against them in the words that clients know. */
final class CompatibilityGate {

    private static final int SHOWN_SCHEMA = 10 * 1024;

    private final SchemaFormats formats;
    private final CompatibilityChecker checker;
    private final SchemaCatalog catalog;
    private final CompatibilityLevel defaultLevel;

    CompatibilityGate(SchemaFormats formats, SchemaCatalog catalog, CompatibilityLevel defaultLevel) {
        this.formats = formats;
        this.checker = new CompatibilityChecker(formats);
        this.catalog = catalog;
        this.defaultLevel = defaultLevel;
    }

    void requireCompatible(
            Candidate candidate, SubjectHistory history, SettingsChain settings, StorageTransaction transaction) {
        Judgement judgement = judge(candidate, history.newestFirst(), settings, transaction);
        if (!judgement.isCompatible()) {
            throw new RegistryException(
                    RegistryError.INCOMPATIBLE_SCHEMA, history.subject(), String.join(", ", judgement.messages()));
        }
    }

    Judgement judge(
            Candidate candidate, List<Version> newestFirst, SettingsChain settings, StorageTransaction transaction) {
        CompatibilityLevel level = settings.levelOr(defaultLevel);
        List<String> messages = reserved(candidate, newestFirst, settings, transaction);
        boolean reservedStaysFree = messages.isEmpty();
        Iterable<EarlierVersion> ofItsGroup = () -> newestFirst.stream()
                .filter(version -> isOfSameGroup(candidate, version, settings, transaction))
                .map(version -> new EarlierVersion(version.number(), catalog.parsed(version, transaction)))
                .iterator();
        Verdict verdict = checker.check(candidate.schema(), ofItsGroup, level, settings.policy());
        for (Finding finding : verdict.findings()) {
            messages.add(formats.describe(candidate.content().type(), finding));
        }
        verdict.conflict().ifPresent(conflict -> {
            messages.add("{oldSchemaVersion: " + conflict.version() + "}");
            messages.add(shown(conflict.schema().canonicalText()));
            messages.add("{validateFields: '" + settings.validateFields() + "', compatibility: '" + level + "'}");
        });
        return new Judgement(verdict.isCompatible() && reservedStaysFree, messages);
    }

    private List<String> reserved(
            Candidate candidate, List<Version> newestFirst, SettingsChain settings, StorageTransaction transaction) {
        List<String> problems = new ArrayList<>();
        if (settings.validateFields()) {
            ReservedFields.requireNoneOfClients(candidate);
            Optional<SchemaContent> latest = newestFirst.stream()
                    .filter(version -> isOfSameGroup(candidate, version, settings, transaction))
                    .findFirst()
                    .map(version -> catalog.content(version, transaction).content());
            problems.addAll(ReservedFields.problems(candidate, latest));
        }
        return problems;
    }

    /** Where versions are compared in groups, whether both have the same value of the property, or both none. */
    private boolean isOfSameGroup(
            Candidate candidate, Version version, SettingsChain settings, StorageTransaction transaction) {
        return settings.compatibilityGroup()
                .map(property -> {
                    SchemaContent earlier =
                            catalog.content(version, transaction).content();
                    return Contract.of(candidate.content())
                            .property(property)
                            .equals(Contract.of(earlier).property(property));
                })
                .orElse(true);
    }

    private static String shown(String schema) {
        return schema.length() <= SHOWN_SCHEMA
                ? "{oldSchema: '" + schema + "'}"
                : "{oldSchema: <truncated> '" + schema.substring(0, SHOWN_SCHEMA) + "...'}";
    }
}
