package io.symbolon.publish;

import io.symbolon.check.RegistryAccess;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.files.SchemaLanguages;
import io.symbolon.files.SubjectFileNames;
import io.symbolon.files.ToolException;
import io.symbolon.model.Reference;
import io.symbolon.model.SchemaBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Writes schemas of a registry into a folder, one file a subject, under the names that they are found again by. */
public final class DownloadSchemas {

    private final RegistryAccess registry;
    private final SchemaLanguages languages = new SchemaLanguages();

    public DownloadSchemas(RegistryAccess registry) {
        this.registry = registry;
    }

    /** The subjects whose whole name fits the pattern. */
    public List<String> subjects(Pattern pattern) {
        return registry.directory().subjects("", false).stream()
                .filter(subject -> pattern.matcher(subject).matches())
                .toList();
    }

    /**
     * Writes one schema.
     *
     * @param version a version, or {@link Reference#LATEST}
     */
    public Path download(String subject, int version, Target target) {
        SchemaBody body = version == Reference.LATEST
                ? registry.client().latest(subject)
                : registry.client().version(subject, version);
        SchemaType type = body.schemaType() == null ? SchemaType.AVRO : new SchemaType(body.schemaType());
        String extension = target.extension().isEmpty() ? languages.extension(type) : target.extension();
        String name = target.encoded() ? SubjectFileNames.encode(subject) : subject;
        Path file = target.folder().resolve(name + extension).normalize();
        if (!file.startsWith(target.folder().normalize())) {
            throw ToolException.usage("The subject '" + subject + "' is no name of a file in " + target.folder());
        }
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.writeString(file, Objects.requireNonNull(body.schema()));
        } catch (IOException e) {
            throw ToolException.usage(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Where files are written.
     *
     * @param extension how their names end; empty for what their type says
     * @param encoded whether what no file name may contain is spelled in another way
     */
    public record Target(Path folder, String extension, boolean encoded) {}
}
