package io.symbolon.compatibility.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A source of changes as people make them to schemas. */
final class RandomMutation {

    private final Random random;
    private final RandomSchema schemas;

    RandomMutation(Random random, RandomSchema schemas) {
        this.random = random;
        this.schemas = schemas;
    }

    JsonNode apply(JsonNode schema) {
        JsonNode changed = schema.deepCopy();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            List<JsonNode> spots = new ArrayList<>();
            collect(changed, spots);
            if (!spots.isEmpty()) {
                mutate(schemas.pick(spots), changed);
            }
        }
        return changed;
    }

    private static void collect(JsonNode node, List<JsonNode> spots) {
        if (node.isContainerNode()) {
            spots.add(node);
            node.forEach(part -> collect(part, spots));
        }
    }

    private void mutate(JsonNode spot, JsonNode root) {
        if (spot instanceof ArrayNode array) {
            mutateArray(array);
        } else if (spot.has("fields")) {
            mutateNamed((ObjectNode) spot, root);
            mutateArray((ArrayNode) spot.get("fields"));
        } else if (spot.has("symbols") || spot.has("size")) {
            mutateNamed((ObjectNode) spot, root);
        } else if (spot.has("name")) {
            mutateField((ObjectNode) spot);
        } else if (spot.has("scale")) {
            ((ObjectNode) spot).put("scale", random.nextInt(3));
        } else if (spot.has("items")) {
            ((ObjectNode) spot).set("items", schemas.type(1));
        }
    }

    private void mutateArray(ArrayNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        switch (random.nextInt(4)) {
            case 0 -> Collections.shuffle(elements, random);
            case 1 -> elements.remove(schemas.pick(elements.isEmpty() ? Collections.singletonList(null) : elements));
            case 2 -> elements.add(addition(array));
            default -> {}
        }
        array.removeAll().addAll(elements);
    }

    private JsonNode addition(ArrayNode array) {
        JsonNode first = array.path(0);
        if (first.has("name") && !first.has("fields") && first.has("type") && !isNamed(first)) {
            ObjectNode field =
                    schemas.field("abcdefgh".substring(random.nextInt(8)).substring(0, 1), 1);
            if (random.nextBoolean()) {
                schemas.giveDefault(field, field.get("type"));
            }
            return field;
        }
        boolean symbols = first.isTextual() && first.asText().length() == 1;
        return symbols ? TextNode.valueOf("T") : schemas.type(1);
    }

    private static boolean isNamed(JsonNode node) {
        return node.has("symbols") || node.has("size");
    }

    private void mutateField(ObjectNode field) {
        switch (random.nextInt(6)) {
            case 0 -> {
                if (random.nextBoolean()) {
                    field.putArray("aliases").add(field.get("name"));
                }
                field.put("name", "abcdefgh".substring(random.nextInt(8)).substring(0, 1));
            }
            case 1 -> field.set("type", schemas.type(1));
            case 2 -> field.set("type", field.arrayNode().add("null").add(field.get("type")));
            case 3 -> field.remove("default");
            case 4 -> field.set("type", TextNode.valueOf(schemas.pick(RandomSchema.PRIMITIVES)));
            default -> schemas.giveDefault(field, field.get("type"));
        }
    }

    /** Renames with all references, so that the schema stays whole. */
    private void mutateNamed(ObjectNode type, JsonNode root) {
        String before = fullName(type);
        switch (random.nextInt(4)) {
            case 0 -> type.put("namespace", schemas.pick(List.of("", "n", "m", "o")));
            case 1 -> type.put("name", type.get("name").asText() + "x");
            case 2 -> {
                if (type.has("size")) {
                    type.put("size", 1 + random.nextInt(3));
                }
            }
            default -> {}
        }
        String after = fullName(type);
        if (!after.equals(before)) {
            if (random.nextBoolean()) {
                type.putArray("aliases").add(before.indexOf('.') < 0 ? "." + before : before);
            }
            replace(root, before, after);
        }
    }

    private static String fullName(JsonNode type) {
        String namespace = type.path("namespace").asText();
        return (namespace.isEmpty() ? "" : namespace + ".") + type.get("name").asText();
    }

    private static void replace(JsonNode node, String before, String after) {
        if (node instanceof ObjectNode object) {
            for (String attribute : List.of("type", "items", "values")) {
                if (object.path(attribute).asText().equals(before)) {
                    object.put(attribute, after);
                }
            }
            object.forEach(part -> replace(part, before, after));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).asText().equals(before)) {
                    array.set(i, TextNode.valueOf(after));
                }
            }
            array.forEach(part -> replace(part, before, after));
        }
    }
}
