package io.symbolon.registry;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.registry.storage.SchemaContent;

/** A schema from a request, understood: parsed with all it refers to, and as the content that would be stored. */
record Candidate(ParsedSchema schema, SchemaContent content) {}
