package io.symbolon.cli;

import io.symbolon.check.CheckReport;
import io.symbolon.check.Demand;
import io.symbolon.check.EarlierCommit;
import io.symbolon.check.EarlierFiles;
import io.symbolon.check.EarlierReading;
import io.symbolon.check.EarlierSchemas;
import io.symbolon.check.EarlierVersions;
import io.symbolon.check.RegistryAccess;
import io.symbolon.check.RegistrySchemas;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.files.ForeignSchemas;
import io.symbolon.files.Manifest;
import io.symbolon.files.ToolException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which schemas are compared, and with what of before. */
final class ComparedSchemas {

    private static final String GIT = "git:";

    @Parameters(
            arity = "0..2",
            paramLabel = "PATH",
            description =
                    "OLD and NEW; or, with --against or --registry, the schemas of now: a file, a folder or a manifest."
                            + " Without it the folder one is in.")
    private List<Path> paths = List.of();

    @Option(
            names = "--against",
            paramLabel = "OLD",
            description =
                    "What came before: git:REF, a file, a folder or a manifest. A registry beside it is asked only for"
                            + " references that no file has.")
    private @Nullable String against;

    @Mixin
    private final SchemaTypeOption type = new SchemaTypeOption();

    @Mixin
    private final RegistryOption registry = new RegistryOption();

    /** Asks a question about the schemas of now and what came before them. */
    CheckReport ask(Demand demand, SchemaFormats formats, BiFunction<Manifest, EarlierSchemas, CheckReport> question) {
        if (!registry.isGiven()) {
            return askFiles(demand, new EarlierReading(formats, ForeignSchemas.NONE), question);
        }
        try (RegistryAccess access = registry.open()) {
            if (against != null || (paths.size() == 2 && !registry.isTyped())) {
                return askFiles(demand, new EarlierReading(formats, new RegistrySchemas(access.client())), question);
            }
            return question.apply(read(onlyPath()), new EarlierVersions(access, formats, demand.level()));
        }
    }

    private CheckReport askFiles(
            Demand demand, EarlierReading reading, BiFunction<Manifest, EarlierSchemas, CheckReport> question) {
        if (against != null) {
            Manifest now = read(onlyPath());
            return question.apply(now, against(against, now, demand, reading));
        }
        if (paths.size() == 2) {
            Manifest before = read(paths.get(0));
            Manifest now = read(paths.get(1));
            return question.apply(now, EarlierFiles.bySubject(before, now, demand, reading));
        }
        throw ToolException.usage("Compare with what? Give OLD and NEW, --against git:REF, or --registry URL");
    }

    private EarlierSchemas against(String name, Manifest now, Demand demand, EarlierReading reading) {
        return name.startsWith(GIT)
                ? new EarlierCommit(reading).read(name.substring(GIT.length()), now, demand)
                : EarlierFiles.bySubject(read(Path.of(name)), now, demand, reading);
    }

    private Path onlyPath() {
        if (paths.size() > 1) {
            throw ToolException.usage("Only one PATH can be compared with --against or --registry; put several into one"
                    + " folder, or into a " + Manifest.FILE_NAME);
        }
        return paths.isEmpty() ? Path.of(".") : paths.get(0);
    }

    private Manifest read(Path path) {
        return type.paths().read(path);
    }
}
