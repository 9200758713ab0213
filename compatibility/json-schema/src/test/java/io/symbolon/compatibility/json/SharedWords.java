package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** The part of a schema that is written with the words that all drafts share. */
final class SharedWords {

    private static final Set<String> PLAIN = Set.of(
            "type",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "multipleOf",
            "pattern",
            "uniqueItems",
            "required");
    private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties", "not");
    private static final Set<String> SCHEMA_LISTS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> SCHEMAS_BY_NAME = Set.of("properties", "patternProperties");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SharedWords() {}

    static ObjectNode of(JsonNode schema) {
        ObjectNode shared = NODES.objectNode();
        if (schema.isBoolean()) {
            return schema.booleanValue() ? shared : shared.set("not", NODES.objectNode());
        }
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String keyword = member.getKey();
            JsonNode value = member.getValue();
            if (keyword.equals("enum")) {
                ArrayNode list = shared.putArray(keyword);
                value.forEach(entry -> addComparable(list, entry));
            } else if (PLAIN.contains(keyword)) {
                shared.set(keyword, value);
            } else if (SCHEMAS.contains(keyword)) {
                shared.set(keyword, of(value));
            } else if (SCHEMA_LISTS.contains(keyword)) {
                ArrayNode list = shared.putArray(keyword);
                value.forEach(entry -> list.add(of(entry)));
            } else if (SCHEMAS_BY_NAME.contains(keyword)) {
                ObjectNode named = shared.putObject(keyword);
                value.properties().forEach(entry -> named.set(entry.getKey(), of(entry.getValue())));
            }
        }
        return shared;
    }

    /** The validator takes 1 and 1.0 for different values where they stand inside others. */
    private static void addComparable(ArrayNode list, JsonNode value) {
        if (!value.isContainerNode() || !value.toString().matches(".*\\d.*")) {
            list.add(value);
        }
    }
}
