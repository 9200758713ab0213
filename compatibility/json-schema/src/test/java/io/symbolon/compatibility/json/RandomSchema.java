package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A source of small 2020-12 schemas out of few names, values and limits, so that two of them often touch. */
final class RandomSchema {

    private static final List<String> NAMES = List.of("a", "b", "ab", "c");
    private static final List<String> PATTERNS = List.of("^a", "b", "^[ab]+$", "^a*$", "");
    private static final List<String> TYPES =
            List.of("null", "boolean", "integer", "number", "string", "array", "object");
    private static final List<String> LIMITS = List.of(
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "minContains",
            "maxContains");

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Random random;
    private final RandomValue values;

    RandomSchema(Random random) {
        this.random = random;
        values = new RandomValue(random);
    }

    /** A schema that may refer to itself through the definition D. */
    ObjectNode schema() {
        ObjectNode schema = object(3);
        schema.set("$defs", json.objectNode().set("D", object(2)));
        avoidMistakesOfTheValidator(schema);
        return schema;
    }

    /** The schema with one to three changes somewhere inside. */
    ObjectNode changed(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            change(copy);
        }
        avoidMistakesOfTheValidator(copy);
        return copy;
    }

    /** It minds maxContains where there is no contains or no array, and uniqueItems in objects. */
    private static void avoidMistakesOfTheValidator(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (!object.has("contains")) {
                object.remove(List.of("minContains", "maxContains"));
            }
            if (object.has("uniqueItems") || object.has("minContains") || object.has("maxContains")) {
                object.put("type", "array");
            }
        }
        Subschemas.of(schema).forEach(child -> avoidMistakesOfTheValidator(child.schema()));
    }

    private void change(ObjectNode schema) {
        List<Subschemas.Child> children = Subschemas.of(schema).stream()
                .filter(child -> child.schema().isObject())
                .toList();
        if (!children.isEmpty() && random.nextInt(4) > 0) {
            change((ObjectNode) pick(children).schema());
        } else if (random.nextBoolean() && schema.size() > 0) {
            List<String> keywords = schema.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(keyword -> !keyword.equals("$defs"))
                    .toList();
            if (!keywords.isEmpty()) {
                schema.remove(pick(keywords));
            }
        } else {
            addKeyword(schema, 1);
        }
    }

    private JsonNode schema(int depth) {
        if (random.nextInt(12) == 0) {
            return BooleanNode.valueOf(random.nextInt(3) > 0);
        }
        if (depth < 2 && random.nextInt(8) == 0) {
            return json.objectNode().put("$ref", random.nextInt(3) == 0 ? "#" : "#/$defs/D");
        }
        return object(depth);
    }

    private ObjectNode object(int depth) {
        ObjectNode schema = json.objectNode();
        for (int i = random.nextInt(4); i >= 0; i--) {
            addKeyword(schema, depth);
        }
        return schema;
    }

    private void addKeyword(ObjectNode schema, int depth) {
        switch (random.nextInt(depth > 0 ? 24 : 8)) {
            case 0, 1 -> schema.set("type", type());
            case 2 -> schema.put(pick(LIMITS), random.nextInt(4));
            case 3 -> schema.set("enum", values(1 + random.nextInt(3)));
            case 4 -> schema.set("const", values.value(1));
            case 5 -> addNumber(schema);
            case 6 -> schema.set("required", names());
            case 7 -> schema.put("pattern", pick(PATTERNS));
            case 8, 9, 10 -> properties(schema, depth);
            case 11 -> schema.set("patternProperties", json.objectNode().set(pick(PATTERNS), schema(depth - 1)));
            case 12 -> schema.set("additionalProperties", schema(depth - 1));
            case 13 -> schema.set("propertyNames", schema(0));
            case 14 -> schema.set("items", schema(depth - 1));
            case 15 -> schema.set("prefixItems", list(depth));
            case 16 -> schema.set("contains", schema(depth - 1));
            case 17 -> schema.put("uniqueItems", true);
            case 18 -> schema.set("not", schema(depth - 1));
            case 19 -> schema.set(pick(List.of("allOf", "anyOf", "oneOf")), list(depth));
            case 20 -> schema.set(pick(List.of("anyOf", "oneOf")), list(depth));
            case 21 -> schema.set(pick(List.of("if", "then", "else")), schema(depth - 1));
            case 22 -> {
                schema.set("dependentRequired", json.objectNode().set(pick(NAMES), names()));
                schema.set("dependentSchemas", json.objectNode().set(pick(NAMES), schema(depth - 1)));
            }
            default -> schema.set(pick(List.of("unevaluatedProperties", "unevaluatedItems")), schema(depth - 1));
        }
    }

    private void addNumber(ObjectNode schema) {
        String keyword = pick(List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"));
        double number = random.nextInt(9) / 2.0;
        schema.put(keyword, keyword.equals("multipleOf") ? number + 0.5 : number - 1);
    }

    private JsonNode type() {
        if (random.nextInt(3) > 0) {
            return json.textNode(pick(TYPES));
        }
        ArrayNode types = json.arrayNode();
        TYPES.stream().filter(type -> random.nextInt(3) == 0).forEach(types::add);
        return types.isEmpty() ? json.textNode("object") : types;
    }

    private void properties(ObjectNode schema, int depth) {
        ObjectNode properties = json.objectNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            properties.set(pick(NAMES), schema(depth - 1));
        }
        schema.set("properties", properties);
    }

    private ArrayNode list(int depth) {
        ArrayNode list = json.arrayNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.add(schema(depth - 1));
        }
        return list;
    }

    private ArrayNode names() {
        ArrayNode names = json.arrayNode();
        NAMES.stream().filter(name -> random.nextInt(3) == 0).forEach(names::add);
        return names;
    }

    private ArrayNode values(int count) {
        ArrayNode list = json.arrayNode();
        for (int i = 0; i < count; i++) {
            list.add(values.value(1));
        }
        return list;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
