package io.symbolon.files;

import io.symbolon.compatibility.CompatibilityLevel;
import java.nio.file.Path;
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

    /** The level that a subject shall have: its own, or that of all. */
    public Optional<CompatibilityLevel> level(SchemaFile file) {
        return file.declaration().wantedLevel().or(() -> Optional.ofNullable(level));
    }
}
