package io.symbolon.maven;

import io.symbolon.check.RegistryAccess;
import io.symbolon.files.ToolException;
import io.symbolon.model.Reference;
import io.symbolon.publish.DownloadSchemas;
import io.symbolon.publish.DownloadSchemas.Target;
import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes schemas of a registry into a folder, one file a subject. */
@Mojo(name = "download", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class DownloadGoal extends RegistryGoal {

    /** Regular expressions that a subject's whole name fits. */
    @Parameter(required = true)
    private List<String> subjectPatterns = List.of();

    /** For each pattern a version or {@code latest}; without it the latest of all. */
    @Parameter
    private List<String> versions = List.of();

    /** The folder to write to. */
    @Parameter(required = true)
    private @Nullable File outputDirectory;

    /** How the names of files end; without it as the type of the schema says. */
    @Parameter(defaultValue = "")
    private String schemaExtension = "";

    /** Whether what the name of a file cannot contain is spelled as {@code _x2F} and the like. */
    @Parameter(defaultValue = "true")
    private boolean encodeSubject = true;

    @Override
    void run() {
        if (!versions.isEmpty() && versions.size() != subjectPatterns.size()) {
            throw ToolException.usage("versions has " + versions.size() + " entries and subjectPatterns "
                    + subjectPatterns.size() + "; give one for each, or none");
        }
        Target target = new Target(
                Objects.requireNonNull(outputDirectory).toPath(),
                Objects.requireNonNullElse(schemaExtension, ""),
                encodeSubject);
        try (RegistryAccess registry = open()) {
            DownloadSchemas download = new DownloadSchemas(registry);
            for (int i = 0; i < subjectPatterns.size(); i++) {
                int version = versions.isEmpty() ? Reference.LATEST : version(versions.get(i));
                for (String subject : download.subjects(pattern(subjectPatterns.get(i)))) {
                    getLog().info("Wrote " + download.download(subject, version, target));
                }
            }
        }
    }

    private static int version(String text) {
        if (text.equals("latest")) {
            return Reference.LATEST;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw ToolException.usage("'" + text + "' is no version; give a number or latest");
        }
        return Integer.parseInt(text);
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw ToolException.usage("'" + text + "' is no regular expression: " + e.getDescription(), e);
        }
    }
}
