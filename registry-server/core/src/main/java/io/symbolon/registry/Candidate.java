package io.symbolon.registry;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.registry.storage.SchemaContent;

/** A schema from a request, understood: parsed with all it refers to, and as the content that would be stored. */
record Candidate(ParsedSchema schema, SchemaContent content) {

    /** The same schema with another contract, which parsing does not depend on. */
    Candidate with(Contract contract) {
        SchemaContent changed = new SchemaContent(
                content.type(), content.text(), content.references(), contract.metadata(), contract.rules());
        return new Candidate(schema, changed);
    }
}
