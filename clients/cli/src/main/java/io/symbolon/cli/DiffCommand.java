package io.symbolon.cli;

import io.symbolon.check.CheckReport;
import io.symbolon.check.CheckSchemas;
import io.symbolon.check.Demand;
import io.symbolon.check.EarlierSchemas;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.files.Manifest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code symbolon diff}: what changed, and what does it mean to readers? */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what readers on each side meet in data of the other, harmless or not. The newest schema of before counts alone.",
            "",
            "  symbolon diff --against git:HEAD schemas/",
            ""
        })
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private final ComparedSchemas schemas = new ComparedSchemas();

    @Mixin
    private final ReportOption report = new ReportOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final SchemaFormats formats = SchemaFormats.load();

    @Override
    public Integer call() {
        CheckReport answer = schemas.ask(new Demand(null, CompatibilityPolicy.STRICT), formats, this::diff);
        return report.tell(answer, Output.of(spec));
    }

    private CheckReport diff(Manifest now, EarlierSchemas earlier) {
        try (Progress progress = Progress.of(now, Output.of(spec))) {
            return new CheckSchemas(formats, progress).diff(now, earlier);
        }
    }
}
