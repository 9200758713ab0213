package io.symbolon.compatibility.json;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.symbolon.compatibility.InvalidSchemaException.Problem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of schemas, one per draft, out of the validator's jar. Many threads may share it. */
final class MetaSchemas {

    private final Map<Dialect, Schema> loaded = new ConcurrentHashMap<>();

    /** What the meta-schema of its dialect says against a schema. */
    List<Problem> check(Place root) {
        Schema metaSchema = loaded.computeIfAbsent(root.dialect(), MetaSchemas::load);
        return metaSchema.validate(root.schema()).stream()
                .map(error -> new Problem(pointer(error), error.getMessage()))
                .distinct()
                .toList();
    }

    private static String pointer(Error error) {
        return error.getInstanceLocation().toString();
    }

    private static Schema load(Dialect dialect) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(false).build();
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(version(dialect), builder -> builder.schemaRegistryConfig(config));
        String fragment = dialect.isAtLeast(Dialect.DRAFT_2019_09) ? "" : "#";
        return registry.getSchema(SchemaLocation.of(dialect.id() + fragment));
    }

    private static SpecificationVersion version(Dialect dialect) {
        return switch (dialect) {
            case DRAFT_04 -> SpecificationVersion.DRAFT_4;
            case DRAFT_06 -> SpecificationVersion.DRAFT_6;
            case DRAFT_07 -> SpecificationVersion.DRAFT_7;
            case DRAFT_2019_09 -> SpecificationVersion.DRAFT_2019_09;
            case DRAFT_2020_12 -> SpecificationVersion.DRAFT_2020_12;
        };
    }
}
