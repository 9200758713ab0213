package io.symbolon.maven;

import io.symbolon.check.CheckSchemas;
import io.symbolon.check.Demand;
import io.symbolon.check.EarlierCommit;
import io.symbolon.check.EarlierFiles;
import io.symbolon.check.EarlierReading;
import io.symbolon.check.EarlierSchemas;
import io.symbolon.check.EarlierVersions;
import io.symbolon.check.RegistryAccess;
import io.symbolon.check.RegistrySchemas;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.files.ForeignSchemas;
import io.symbolon.files.Manifest;
import io.symbolon.files.SchemaFile;
import io.symbolon.files.SchemaLanguages;
import io.symbolon.files.SchemaPaths;
import io.symbolon.files.SchemaSet;
import io.symbolon.files.ToolException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build where a schema may not follow those of before: those of a registry, as many versions as its level demands, or,
 * with {@code against} and without any server, those of a git commit or a folder. A subject that is new is no error.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckGoal extends SchemasGoal {

    private static final String GIT = "git:";

    /**
     * What came before: {@code git:REF}, a file or a folder. Without it the registry is asked; with it only for references
     * that no file has.
     */
    @Parameter(property = "symbolon.against")
    private @Nullable String against;

    /** The level of all subjects, whatever a registry or manifest says. */
    @Parameter(property = "symbolon.compatibilityLevel")
    private @Nullable String compatibilityLevel;

    /** The level of each subject, where no registry says it. */
    @Parameter
    private Map<String, String> compatibilityLevels = Map.of();

    /** What counts as breaking where no registry says it. */
    @Parameter(property = "symbolon.compatibilityPolicy", defaultValue = "STRICT")
    private String compatibilityPolicy = "STRICT";

    @Override
    void run() throws MojoFailureException {
        SchemaFormats formats = SchemaFormats.load();
        Demand demand = new Demand(compatibilityLevel == null ? null : levelOf(compatibilityLevel), policy());
        if (!hasRegistry()) {
            checkFiles(demand, new EarlierReading(formats, ForeignSchemas.NONE));
            return;
        }
        try (RegistryAccess registry = open()) {
            if (against == null) {
                check(schemasWithLevels(), new EarlierVersions(registry, formats, demand.level()), formats);
            } else {
                checkFiles(demand, new EarlierReading(formats, new RegistrySchemas(registry.client())));
            }
        }
    }

    private void checkFiles(Demand demand, EarlierReading reading) throws MojoFailureException {
        if (against == null) {
            throw ToolException.usage(
                    "Check against what? Configure against, such as git:origin/main, or schemaRegistryUrls");
        }
        Manifest now = schemasWithLevels();
        check(now, against(against, now, demand, reading), reading.formats());
    }

    private void check(Manifest now, EarlierSchemas earlier, SchemaFormats formats) throws MojoFailureException {
        tell(new CheckSchemas(formats, file -> {}).check(now, earlier));
    }

    /** The schemas of now, with the levels that the build says. */
    private Manifest schemasWithLevels() {
        Manifest manifest = schemas();
        Map<String, CompatibilityLevel> levels = levels();
        List<SchemaFile> files = new ArrayList<>();
        for (SchemaFile file : manifest.schemas().files()) {
            CompatibilityLevel level = levels.remove(file.subject());
            files.add(
                    level == null
                            ? file
                            : file.withDeclaration(file.declaration().withLevel(level)));
        }
        if (!levels.isEmpty()) {
            throw ToolException.usage("compatibilityLevels names the subject '"
                    + levels.keySet().iterator().next() + "', which no schema is for");
        }
        return new Manifest(manifest.folder(), new SchemaSet(files), manifest.level());
    }

    /** Without what only set-compatibility takes, which may have its configuration in the same place. */
    private Map<String, CompatibilityLevel> levels() {
        Map<String, CompatibilityLevel> levels = new TreeMap<>();
        compatibilityLevels.forEach((subject, level) -> {
            if (!WHOLE_REGISTRY.contains(subject) && !NO_LEVEL.equals(level)) {
                levels.put(decoded(subject), levelOf(level));
            }
        });
        return levels;
    }

    private CompatibilityPolicy policy() {
        return CompatibilityPolicy.of(compatibilityPolicy)
                .orElseThrow(() -> ToolException.usage("There is no compatibility policy '"
                        + compatibilityPolicy.toLowerCase(Locale.ROOT) + "'; there are strict, lenient and logical"));
    }

    private static EarlierSchemas against(String name, Manifest now, Demand demand, EarlierReading reading) {
        return name.startsWith(GIT)
                ? new EarlierCommit(reading).read(name.substring(GIT.length()), now, demand)
                : EarlierFiles.bySubject(
                        new SchemaPaths(new SchemaLanguages(), null).read(Path.of(name)), now, demand, reading);
    }
}
