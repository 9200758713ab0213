package io.symbolon.serdes.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.serdes.SerdeConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the schemas of classes are laid out: with the members, in the order and in the words that other JSON Schema serializers
 * for Kafka use, so that their schemas and subject names go on where a program changes over.
 */
final class SchemaLayout {

    private static final List<String> FIRST =
            List.of("$schema", "title", "description", "type", "additionalProperties", "properties", "required");
    private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties");
    private static final Set<String> SCHEMA_LISTS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> SCHEMAS_BY_NAME = Set.of("properties", "definitions", "$defs");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode NULL = NODES.objectNode().put("type", "null");

    private final Draft draft;
    private final boolean closed;

    SchemaLayout(SerdeConfig config) {
        draft = config.get(JsonKeys.SCHEMA_SPEC_VERSION);
        closed = config.get(JsonKeys.FAIL_UNKNOWN_PROPERTIES);
    }

    /** A schema that allows everything. */
    ObjectNode anything() {
        return NODES.objectNode().put("$schema", draft.address());
    }

    /** The schema of a class, as it was generated. */
    ObjectNode arrange(ObjectNode generated, Class<?> type) {
        ObjectNode named = anything().put("title", words(type.getSimpleName()));
        named.setAll(generated);
        return arrange(named);
    }

    private ObjectNode arrange(ObjectNode schema) {
        ObjectNode inner = NODES.objectNode();
        schema.properties().forEach(member -> inner.set(member.getKey(), arrange(member.getKey(), member.getValue())));
        nameNull(inner);
        if (closed && inner.has("properties") && !inner.has("additionalProperties")) {
            inner.put("additionalProperties", false);
        }
        return inOrder(inner);
    }

    private JsonNode arrange(String keyword, JsonNode value) {
        if (value instanceof ObjectNode schemas && SCHEMAS_BY_NAME.contains(keyword)) {
            ObjectNode arranged = NODES.objectNode();
            schemas.properties().forEach(entry -> arranged.set(entry.getKey(), arrangeSchema(entry.getValue())));
            return arranged;
        }
        if (value instanceof ArrayNode schemas && SCHEMA_LISTS.contains(keyword)) {
            ArrayNode arranged = NODES.arrayNode();
            schemas.forEach(schema -> arranged.add(arrangeSchema(schema)));
            return arranged;
        }
        return SCHEMAS.contains(keyword) ? arrangeSchema(value) : value;
    }

    private JsonNode arrangeSchema(JsonNode schema) {
        return schema instanceof ObjectNode object ? arrange(object) : schema;
    }

    /** Says {@code oneOf}, and the null first, where the generator says {@code anyOf}; what may be anything may be null anyway. */
    private static void nameNull(ObjectNode schema) {
        List<JsonNode> branches = new ArrayList<>();
        schema.path("anyOf").forEach(branches::add);
        if (!branches.removeIf(branch -> branch.equals(NULL))) {
            return;
        }
        schema.remove("anyOf");
        if (!branches.contains(NODES.objectNode())) {
            JsonNode other = branches.size() == 1
                    ? branches.get(0)
                    : NODES.objectNode()
                            .<ObjectNode>set("anyOf", NODES.arrayNode().addAll(branches));
            schema.putArray("oneOf")
                    .add(NODES.objectNode().put("type", "null").put("title", "Not included"))
                    .add(other);
        }
    }

    private static ObjectNode inOrder(ObjectNode schema) {
        ObjectNode ordered = NODES.objectNode();
        FIRST.stream().filter(schema::has).forEach(keyword -> ordered.set(keyword, schema.get(keyword)));
        ObjectNode rest = schema.without(FIRST);
        return ordered.setAll(rest);
    }

    /** {@code OrderLine} as {@code Order Line}. */
    private static String words(String name) {
        return name.replaceAll("(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^A-Z])(?=[A-Z])|(?<=[A-Za-z])(?=[^A-Za-z])", " ");
    }
}
