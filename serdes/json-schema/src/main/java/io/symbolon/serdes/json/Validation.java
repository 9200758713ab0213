package io.symbolon.serdes.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.symbolon.compatibility.json.JsonSchema;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A schema made ready to hold documents against. Formats restrict nothing. What the schema refers to comes from the registry,
 * with the schema; nothing is fetched. Any number of threads may share it.
 */
final class Validation {

    private static final int SHOWN_PROBLEMS = 5;

    private final Schema compiled;

    Validation(JsonSchema schema) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(false)
                .regularExpressionFactory(BoundedExpression::new)
                .build();
        SchemaLibrary library = new SchemaLibrary(schema);
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7,
                builder -> builder.schemaRegistryConfig(config).schemaLoader(library.loader()));
        compiled = registry.getSchema(SchemaLocation.of(SchemaLibrary.ROOT), schema.toJson());
        compiled.initializeValidators();
    }

    /** @throws IOException where the document does not follow the schema */
    void check(JsonNode document) throws IOException {
        List<Error> problems = compiled.validate(document);
        if (!problems.isEmpty()) {
            throw new IOException("The value does not follow its schema: "
                    + problems.stream()
                            .limit(SHOWN_PROBLEMS)
                            .map(Error::toString)
                            .collect(Collectors.joining("; "))
                    + (problems.size() > SHOWN_PROBLEMS
                            ? "; and " + (problems.size() - SHOWN_PROBLEMS) + " more"
                            : ""));
        }
    }
}
