package io.symbolon.registry;

import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.Version;

/** A version of a subject together with its content. */
public record RegisteredSchema(Version version, StoredSchema schema) {}
