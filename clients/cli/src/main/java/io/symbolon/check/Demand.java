package io.symbolon.check;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.files.Manifest;
import io.symbolon.files.SchemaFile;
import org.jspecify.annotations.Nullable;

/**
 * What is demanded of schemas where no registry says it.
 *
 * @param level wins over what the manifest says; null for that
 */
public record Demand(@Nullable CompatibilityLevel level, CompatibilityPolicy policy) {

    /** The level of a schema: {@code BACKWARD}, as in a registry, where nobody says anything. */
    CompatibilityLevel level(Manifest manifest, SchemaFile file) {
        return level != null ? level : manifest.level(file).orElse(CompatibilityLevel.BACKWARD);
    }
}
