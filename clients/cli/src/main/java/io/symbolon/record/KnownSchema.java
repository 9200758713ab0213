package io.symbolon.record;

import io.symbolon.compatibility.ParsedSchema;

/** A schema and the id that frames name it by. */
public record KnownSchema(int id, ParsedSchema schema) {}
