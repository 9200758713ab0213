package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/** The networknt validator for one schema: what the engine is held against. Formats restrict nothing. */
final class Validator {

    private static final SchemaRegistryConfig CONFIG =
            SchemaRegistryConfig.builder().formatAssertionsEnabled(false).build();

    private final Schema schema;

    Validator(JsonNode schema, SpecificationVersion version) {
        this.schema = SchemaRegistry.withDefaultDialect(version, builder -> builder.schemaRegistryConfig(CONFIG))
                .getSchema(schema);
    }

    boolean accepts(JsonNode value) {
        return schema.validate(value).isEmpty();
    }
}
