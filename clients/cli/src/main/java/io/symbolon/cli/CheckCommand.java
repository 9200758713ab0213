package io.symbolon.cli;

import io.symbolon.check.CheckReport;
import io.symbolon.check.CheckSchemas;
import io.symbolon.check.Demand;
import io.symbolon.check.EarlierSchemas;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.files.Manifest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code symbolon check}: may these schemas follow those of before? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks whether schemas may follow those of before: other files, a git commit, or what a registry has.",
            "",
            "  symbolon check old.avsc new.avsc",
            "  symbolon check --against git:origin/main schemas/",
            "  symbolon check --registry http://localhost:8081 schemas/",
            ""
        })
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final ComparedSchemas schemas = new ComparedSchemas();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description =
                    "Who must be able to read whom: ${COMPLETION-CANDIDATES}. Without it the registry or the manifest says"
                            + " it, or it is BACKWARD.")
    private @Nullable CompatibilityLevel level;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "STRICT",
            description = "What counts as breaking where no registry says it: ${COMPLETION-CANDIDATES}.")
    private CompatibilityPolicy policy = CompatibilityPolicy.STRICT;

    @Mixin
    private final ReportOption report = new ReportOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final SchemaFormats formats = SchemaFormats.load();

    @Override
    public Integer call() {
        CheckReport answer = schemas.ask(new Demand(level, policy), formats, this::check);
        return report.tell(answer, Output.of(spec));
    }

    private CheckReport check(Manifest now, EarlierSchemas earlier) {
        try (Progress progress = Progress.of(now, Output.of(spec))) {
            return new CheckSchemas(formats, progress).check(now, earlier);
        }
    }
}
