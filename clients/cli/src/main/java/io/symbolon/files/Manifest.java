package io.symbolon.files;

import io.symbolon.compatibility.CompatibilityLevel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Schemas with what is said about all of them.
 *
 * @param folder where the paths of the schemas start
 * @param level the level of subjects that have none of their own; null where nothing is said
 */
public record Manifest(
        Path folder, SchemaSet schemas, @Nullable CompatibilityLevel level) {

    /** What a manifest is called where only its folder is given. */
    public static final String FILE_NAME = "symbolon.yaml";

    static Manifest of(Path folder, SchemaSet schemas) {
        return new Manifest(folder, schemas, null);
    }

    /** The level of each subject that shall have a certain one. */
    public Map<String, CompatibilityLevel> levels() {
        Map<String, CompatibilityLevel> levels = new LinkedHashMap<>();
        for (SchemaFile file : schemas.files()) {
            level(file).ifPresent(wanted -> levels.put(file.subject(), wanted));
        }
        return levels;
    }

    /**
     * The same with another subject for the only schema there is.
     *
     * @throws ToolException where there are several
     */
    public Manifest ofOnlyFile(String subject) {
        List<SchemaFile> files = schemas.files();
        if (files.size() != 1) {
            throw ToolException.usage("Only a single file can be given a subject; these are " + files.size());
        }
        return new Manifest(folder, new SchemaSet(List.of(files.get(0).withSubject(subject))), level);
    }

    /** The level that a subject shall have: its own, or that of all. */
    public Optional<CompatibilityLevel> level(SchemaFile file) {
        return file.declaration().wantedLevel().or(() -> Optional.ofNullable(level));
    }
}
