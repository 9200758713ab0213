package io.symbolon.registry.storage;

import io.symbolon.model.Config;
import org.jspecify.annotations.Nullable;

/**
 * What is set for one scope alone: a subject, or a context where the name is empty.
 *
 * @param config null where nothing is configured
 * @param mode null where no mode is set
 */
public record SubjectSettings(
        SubjectName scope,
        @Nullable Config config,
        @Nullable String mode) {}
