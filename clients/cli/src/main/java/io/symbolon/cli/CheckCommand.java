package io.symbolon.cli;

import io.symbolon.check.CheckReport;
import io.symbolon.check.CheckSchemas;
import io.symbolon.check.Demand;
import io.symbolon.check.EarlierCommit;
import io.symbolon.check.EarlierFiles;
import io.symbolon.check.EarlierSchemas;
import io.symbolon.check.EarlierVersions;
import io.symbolon.check.RegistryAccess;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.files.ExitStatus;
import io.symbolon.files.Manifest;
import io.symbolon.files.ToolException;
import io.symbolon.report.Palette;
import io.symbolon.report.ReportFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code symbolon check}: may these schemas follow those of before? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Symbolon.Version.class,
        sortOptions = false,
        description = {
            "Checks whether schemas may follow those of before: other files, a git commit, or what a registry has.",
            "",
            "  symbolon check old.avsc new.avsc",
            "  symbolon check --against git:origin/main schemas/",
            "  symbolon check --registry http://localhost:8081 schemas/"
        })
final class CheckCommand implements Callable<Integer> {

    private static final String GIT = "git:";

    @Parameters(
            arity = "0..2",
            paramLabel = "PATH",
            description =
                    "OLD and NEW; or, with --against or --registry, what is checked: a file, a folder or a manifest."
                            + " Without it the folder one is in.")
    private List<Path> paths = List.of();

    @Option(
            names = "--against",
            paramLabel = "OLD",
            description = "What came before: git:REF, a file, a folder or a manifest.")
    private @Nullable String against;

    @Option(
            names = "--level",
            description =
                    "Who must be able to read whom: ${COMPLETION-CANDIDATES}. Without it the registry or the manifest says"
                            + " it, or it is BACKWARD.")
    private @Nullable CompatibilityLevel level;

    @Option(
            names = "--policy",
            defaultValue = "STRICT",
            description = "What counts as breaking where no registry says it: ${COMPLETION-CANDIDATES}.")
    private CompatibilityPolicy policy = CompatibilityPolicy.STRICT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "How the report is printed: ${COMPLETION-CANDIDATES}.")
    private ReportFormat output = ReportFormat.TEXT;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            description =
                    "A file to write the report to as well, for example sarif=symbolon.sarif; as often as wanted.")
    private Map<ReportFormat, Path> reports = Map.of();

    @Mixin
    private final SchemaTypeOption type = new SchemaTypeOption();

    @Mixin
    private final RegistryOption registry = new RegistryOption();

    @Mixin
    private final Terminal terminal = new Terminal();

    @Spec
    private @Nullable CommandSpec spec;

    private final SchemaFormats formats = SchemaFormats.load();

    @Override
    public Integer call() {
        CheckReport report = report();
        Output out = Output.of(spec);
        reports.forEach((format, file) -> out.save(format.writer(Palette.PLAIN).write(report), file));
        out.print(output.writer(terminal.palette()).write(report));
        return (report.isFine() ? ExitStatus.FINE : ExitStatus.FAULT).code();
    }

    private CheckReport report() {
        if (against != null) {
            Manifest now = read(onlyPath());
            return check(now, against(against, now));
        }
        if (paths.size() == 2 && !registry.isTyped()) {
            Manifest before = read(paths.get(0));
            Manifest now = read(paths.get(1));
            return check(now, EarlierFiles.bySubject(before, now, demand(), formats));
        }
        if (!registry.isGiven()) {
            throw ToolException.usage("Check against what? Give OLD and NEW, --against git:REF, or --registry URL");
        }
        Manifest now = read(onlyPath());
        try (RegistryAccess access = registry.open()) {
            return check(now, new EarlierVersions(access, formats, level));
        }
    }

    private EarlierSchemas against(String name, Manifest now) {
        return name.startsWith(GIT)
                ? new EarlierCommit(formats).read(name.substring(GIT.length()), now, demand())
                : EarlierFiles.bySubject(read(Path.of(name)), now, demand(), formats);
    }

    private CheckReport check(Manifest now, EarlierSchemas earlier) {
        try (Progress progress =
                new Progress(Output.of(spec).err(), now.schemas().files().size())) {
            return new CheckSchemas(formats, progress).check(now, earlier);
        }
    }

    private Path onlyPath() {
        if (paths.size() > 1) {
            throw ToolException.usage("Only one PATH can be checked with --against or --registry; put several into one"
                    + " folder, or into a " + Manifest.FILE_NAME);
        }
        return paths.isEmpty() ? Path.of(".") : paths.get(0);
    }

    private Manifest read(Path path) {
        return type.paths().read(path);
    }

    private Demand demand() {
        return new Demand(level, policy);
    }
}
