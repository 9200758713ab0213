package io.symbolon.cli;

import io.symbolon.client.RegistrySettings;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.files.ExitStatus;
import io.symbolon.files.SchemaLanguages;
import io.symbolon.files.SchemaPaths;
import io.symbolon.model.Config;
import io.symbolon.model.ConfigUpdate;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code symbolon config}: how is a subject, or the whole registry, set? */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what is demanded of a subject's schemas, or changes it; without a subject, of the whole registry.",
            "",
            "  symbolon config orders-value --level FULL_TRANSITIVE",
            "  symbolon config --from symbolon.yaml",
            ""
        })
final class ConfigCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            defaultValue = "",
            paramLabel = "SUBJECT",
            description = "A subject, or a context as :.name:")
    private String subject = "";

    @Option(names = "--level", paramLabel = "LEVEL", description = "Set the level: ${COMPLETION-CANDIDATES}.")
    private @Nullable CompatibilityLevel level;

    @Option(names = "--policy", paramLabel = "POLICY", description = "Set the policy: ${COMPLETION-CANDIDATES}.")
    private @Nullable CompatibilityPolicy policy;

    @Option(
            names = "--normalize",
            paramLabel = "BOOLEAN",
            description = "Set whether schemas are normalised: true or false.")
    private @Nullable Boolean normalize;

    @Option(names = "--delete", description = "Take the configuration away, so that the next tier's holds.")
    private boolean delete;

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description = "Set the levels that this manifest gives to its subjects.")
    private @Nullable Path manifest;

    @Mixin
    private final Dialogue dialogue = new Dialogue();

    @Override
    public Integer call() {
        return dialogue.with(access -> {
            RegistrySettings settings = access.settings();
            if (manifest == null) {
                change(settings);
                Config config = settings.config(subject);
                dialogue.tell(text(config), config);
            } else {
                setLevels(manifest, settings);
            }
            return ExitStatus.FINE;
        });
    }

    private void setLevels(Path levels, RegistrySettings settings) {
        new SchemaPaths(new SchemaLanguages(), null).read(levels).levels().forEach((name, wanted) -> {
            settings.changeConfig(name, ConfigUpdate.toLevel(wanted.name()));
            dialogue.tellAsText(name + " " + wanted);
        });
    }

    private void change(RegistrySettings settings) {
        if (delete) {
            settings.deleteConfig(subject);
        }
        if (level != null || policy != null || normalize != null) {
            settings.changeConfig(
                    subject,
                    ConfigUpdate.of(Config.builder()
                            .normalize(normalize)
                            .compatibilityLevel(level == null ? null : level.name())
                            .compatibilityPolicy(policy == null ? null : policy.name())
                            .build()));
        }
    }

    private static String text(Config config) {
        StringBuilder text = new StringBuilder("level " + config.compatibilityLevel());
        if (config.compatibilityPolicy() != null) {
            text.append("\npolicy ").append(config.compatibilityPolicy());
        }
        if (config.normalize() != null) {
            text.append("\nnormalize ").append(config.normalize());
        }
        return text.toString();
    }
}
