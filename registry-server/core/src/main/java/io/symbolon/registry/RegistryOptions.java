package io.symbolon.registry;

import io.symbolon.compatibility.CompatibilityLevel;

/**
 * What the owner of a registry decides about all of it.
 *
 * @param defaultLevel the compatibility level where nothing is configured
 * @param maxSchemaBytes how long a schema's text may be in UTF-8
 * @param modesMayChange whether clients may set modes and take them away
 */
public record RegistryOptions(CompatibilityLevel defaultLevel, int maxSchemaBytes, boolean modesMayChange) {

    public static final RegistryOptions DEFAULTS = new RegistryOptions(CompatibilityLevel.BACKWARD, 1 << 20, true);
}
