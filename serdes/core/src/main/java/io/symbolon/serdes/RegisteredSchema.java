package io.symbolon.serdes;

import io.symbolon.compatibility.ParsedSchema;
import org.jspecify.annotations.Nullable;

/**
 * A schema with what the registry knows it by.
 *
 * @param id null where the registry was asked by guid and did not say
 * @param guid null where the registry does not tell guids
 */
record RegisteredSchema(@Nullable Integer id, @Nullable String guid, ParsedSchema schema) {}
