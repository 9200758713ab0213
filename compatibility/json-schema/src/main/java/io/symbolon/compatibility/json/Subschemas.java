package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where schemas stand inside a schema, by the keywords of all drafts. */
final class Subschemas {

    private static final Set<String> SINGLE = Set.of(
            "additionalItems",
            "additionalProperties",
            "contains",
            "contentSchema",
            "else",
            "if",
            "items",
            "not",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "items", "oneOf", "prefixItems");
    private static final Set<String> MAPS =
            Set.of("$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties");

    private static final Set<String> BARE = Set.of(
            "$anchor",
            "$comment",
            "$defs",
            "$dynamicAnchor",
            "$dynamicRef",
            "$id",
            "$recursiveAnchor",
            "$recursiveRef",
            "$ref",
            "$schema",
            "confluent:tags",
            "default",
            "definitions",
            "description",
            "title");

    private Subschemas() {}

    /** The sub-schemas one level down, each with the steps that lead there. */
    static List<Child> of(JsonNode schema) {
        List<Child> children = new ArrayList<>();
        schema.properties().forEach(member -> {
            String keyword = member.getKey();
            JsonNode value = member.getValue();
            if (SINGLE.contains(keyword) && isSchema(value)) {
                children.add(new Child(List.of(keyword), value));
            }
            if (LISTS.contains(keyword) && value.isArray()) {
                for (int i = 0; i < value.size(); i++) {
                    addIfSchema(children, keyword, Integer.toString(i), value.get(i));
                }
            }
            if (MAPS.contains(keyword) && value.isObject()) {
                value.properties().forEach(entry -> addIfSchema(children, keyword, entry.getKey(), entry.getValue()));
            }
        });
        return children;
    }

    /** Whether a schema is a reference and nothing else that restricts values. */
    static boolean isBare(JsonNode schema) {
        return BARE.containsAll(fieldNames(schema));
    }

    private static Set<String> fieldNames(JsonNode schema) {
        Set<String> names = new HashSet<>();
        schema.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static boolean isSchema(JsonNode value) {
        return value.isObject() || value.isBoolean();
    }

    private static void addIfSchema(List<Child> children, String keyword, String step, JsonNode value) {
        if (isSchema(value)) {
            children.add(new Child(List.of(keyword, step), value));
        }
    }

    record Child(List<String> steps, JsonNode schema) {}
}
