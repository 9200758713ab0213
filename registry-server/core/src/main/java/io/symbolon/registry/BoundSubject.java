package io.symbolon.registry;

import io.symbolon.registry.storage.Association;
import org.jspecify.annotations.Nullable;

/**
 * An association, and a schema of its subject.
 *
 * @param schema what was registered with it, or the latest one where that was asked for
 */
public record BoundSubject(
        Association association, @Nullable RegisteredSchema schema) {}
