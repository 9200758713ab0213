package io.symbolon.registry;

import io.symbolon.compatibility.CompatibilityChecker;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.Verdict;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.StorageTransaction;
import java.util.ArrayList;
import java.util.List;

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
        Judgement judgement = judge(candidate, history.newestFirst(catalog, transaction), settings);
        if (!judgement.isCompatible()) {
            throw new RegistryException(
                    RegistryError.INCOMPATIBLE_SCHEMA, history.subject(), String.join(", ", judgement.messages()));
        }
    }

    Judgement judge(Candidate candidate, Iterable<EarlierVersion> newestFirst, SettingsChain settings) {
        CompatibilityLevel level = settings.levelOr(defaultLevel);
        Verdict verdict = checker.check(candidate.schema(), newestFirst, level, settings.policy());
        List<String> messages = new ArrayList<>();
        for (Finding finding : verdict.findings()) {
            messages.add(formats.describe(candidate.content().type(), finding));
        }
        verdict.conflict().ifPresent(conflict -> {
            messages.add("{oldSchemaVersion: " + conflict.version() + "}");
            messages.add(shown(conflict.schema().canonicalText()));
            messages.add("{validateFields: 'false', compatibility: '" + level + "'}");
        });
        return new Judgement(verdict.isCompatible(), messages);
    }

    private static String shown(String schema) {
        return schema.length() <= SHOWN_SCHEMA
                ? "{oldSchema: '" + schema + "'}"
                : "{oldSchema: <truncated> '" + schema.substring(0, SHOWN_SCHEMA) + "...'}";
    }
}
