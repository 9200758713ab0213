package io.symbolon.compatibility.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A source of schema texts over few names, so that names meet. What it gives is mostly, not always, a valid schema. */
final class RandomSchema {

    static final List<String> PRIMITIVES =
            List.of("null", "boolean", "int", "long", "float", "double", "bytes", "string");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NAMESPACES = List.of("", "", "n", "m");
    private static final List<String> FIELDS = List.of("a", "b", "c", "d", "e");
    private static final List<String> SYMBOLS = List.of("P", "Q", "R", "S");

    private final Random random;
    private final List<String> defined = new ArrayList<>();
    private int names;

    RandomSchema(Random random) {
        this.random = random;
    }

    JsonNode root() {
        return random.nextInt(4) == 0 ? type(3) : record(3);
    }

    JsonNode type(int depth) {
        int choice = random.nextInt(depth > 0 ? 16 : 7);
        return switch (choice) {
            case 0, 1, 2, 3 -> TextNode.valueOf(pick(PRIMITIVES));
            case 4 -> logical();
            case 5 -> enumeration();
            case 6 -> fixed();
            case 7, 8 -> typed("array").set("items", type(depth - 1));
            case 9 -> typed("map").set("values", type(depth - 1));
            case 10, 11, 12 -> union(depth - 1);
            case 13 -> defined.isEmpty() ? type(0) : TextNode.valueOf(pick(defined));
            default -> record(depth - 1);
        };
    }

    ObjectNode record(int depth) {
        ObjectNode record = named("record", "R");
        ArrayNode fields = record.putArray("fields");
        for (String name : some(FIELDS)) {
            fields.add(field(name, depth));
        }
        return record;
    }

    ObjectNode field(String name, int depth) {
        ObjectNode field = JSON.objectNode().put("name", name);
        JsonNode type = field.set("type", type(depth)).get("type");
        if (random.nextInt(3) == 0) {
            giveDefault(field, type);
        }
        if (random.nextInt(8) == 0) {
            field.putArray("aliases").add(pick(FIELDS));
        }
        return field;
    }

    /** A default for the types where that is easy. */
    void giveDefault(ObjectNode field, JsonNode type) {
        String name = type.isObject() ? type.path("type").asText() : type.asText();
        switch (name) {
            case "null" -> field.putNull("default");
            case "boolean" -> field.put("default", true);
            case "int", "long" -> field.put("default", 7);
            case "float", "double" -> field.put("default", 1.5);
            case "string", "bytes" -> field.put("default", "x");
            case "array" -> field.putArray("default");
            case "map" -> field.putObject("default");
            case "enum" -> field.set("default", type.get("symbols").get(0));
            default -> {}
        }
    }

    JsonNode union(int depth) {
        ArrayNode union = JSON.arrayNode();
        if (random.nextBoolean()) {
            union.add("null");
        }
        int branches = 1 + random.nextInt(3);
        for (int i = 0; i < branches; i++) {
            JsonNode branch = type(depth);
            if (!branch.isArray()) {
                union.add(branch);
            }
        }
        return union;
    }

    JsonNode enumeration() {
        ObjectNode node = named("enum", "E");
        ArrayNode symbols = node.putArray("symbols");
        some(SYMBOLS).forEach(symbols::add);
        if (random.nextInt(3) == 0) {
            node.set("default", symbols.get(0));
        }
        return node;
    }

    JsonNode fixed() {
        return named("fixed", "F").put("size", 1 + random.nextInt(3));
    }

    JsonNode logical() {
        return switch (random.nextInt(4)) {
            case 0 ->
                typed("bytes").put("logicalType", "decimal").put("precision", 9).put("scale", random.nextInt(3));
            case 1 -> typed("long").put("logicalType", "timestamp-millis");
            case 2 -> typed("long").put("logicalType", "timestamp-micros");
            default -> typed("int").put("logicalType", "date");
        };
    }

    private ObjectNode named(String type, String prefix) {
        String namespace = pick(NAMESPACES);
        String name = prefix + names++;
        ObjectNode node = typed(type).put("name", name).put("namespace", namespace);
        defined.add(namespace.isEmpty() ? name : namespace + "." + name);
        return node;
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }

    private <T> List<T> some(List<T> from) {
        List<T> chosen = new ArrayList<>(from);
        chosen.removeIf(each -> random.nextInt(3) == 0);
        return chosen.isEmpty() ? List.of(from.get(0)) : chosen;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
