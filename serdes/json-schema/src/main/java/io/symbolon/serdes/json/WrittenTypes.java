package io.symbolon.serdes.json;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of maps, and of types that Jackson writes as one string, number or truth value, or as a list that no collection
 * is: enums, dates as the configuration wants them, UUIDs, and classes that have serializers of their own.
 */
final class WrittenTypes implements CustomDefinitionProviderV2 {

    /** Arrays that are written as one string. */
    private static final Set<Class<?>> TEXTS = Set.of(byte[].class, char[].class);

    private final JsonMapper mapper;

    WrittenTypes(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public @Nullable CustomDefinition provideCustomSchemaDefinition(
            ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        if (JsonNode.class.isAssignableFrom(raw) || raw == Object.class) {
            return new CustomDefinition(mapper.createObjectNode(), true);
        }
        if (!TEXTS.contains(raw) && (type.isArray() || Collection.class.isAssignableFrom(raw))) {
            return null;
        }
        WrittenFormat format = format(raw);
        if (format.type() != null) {
            return new CustomDefinition(schema(written(raw, format.type()), format), true);
        }
        return Map.class.isAssignableFrom(raw) ? new CustomDefinition(map(type, context), true) : null;
    }

    /** What Jackson really writes where it says that it writes a type. */
    private static String written(Class<?> raw, String said) {
        if (TEXTS.contains(raw)) {
            return "string";
        }
        return raw == Duration.class && said.equals("integer") ? "number" : said;
    }

    private ObjectNode map(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode schema = mapper.createObjectNode().put("type", "object");
        List<ResolvedType> parameters = type.typeParametersFor(Map.class);
        return parameters == null || parameters.size() < 2
                ? schema
                : schema.set("additionalProperties", context.createDefinitionReference(parameters.get(1)));
    }

    private ObjectNode schema(String type, WrittenFormat format) {
        ObjectNode schema = mapper.createObjectNode().put("type", type);
        if (!format.values().isEmpty()) {
            ArrayNode values = schema.putArray("enum");
            format.values().forEach(values::add);
        }
        return schema;
    }

    private WrittenFormat format(Class<?> type) {
        WrittenFormat format = new WrittenFormat();
        try {
            mapper.acceptJsonFormatVisitor(mapper.constructType(type), format);
        } catch (JsonMappingException unknown) {
            throw new IllegalArgumentException(
                    "Jackson does not know how to write " + type.getName() + ": " + unknown.getOriginalMessage(),
                    unknown);
        }
        return format;
    }
}
