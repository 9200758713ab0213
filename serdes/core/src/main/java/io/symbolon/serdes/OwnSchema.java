package io.symbolon.serdes;

import io.symbolon.compatibility.ParsedSchema;
import java.util.List;

/** The schema that values carry, with what must be registered before it. */
record OwnSchema(ParsedSchema schema, List<SchemaImport> imports) {}
