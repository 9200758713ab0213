package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** A source of small JSON values, and of neighbours of a given one. */
final class RandomValue {

    private static final List<String> TEXTS = List.of("", "a", "b", "ab", "aa", "c", "bab");
    private static final List<String> NAMES = List.of("a", "b", "ab", "c", "aa", "");
    private static final List<String> NUMBERS = List.of("-1", "0", "0.5", "1", "1.0", "1.5", "2", "2.5", "3", "4", "6");

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Random random;

    RandomValue(Random random) {
        this.random = random;
    }

    JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(random.nextBoolean());
            case 2, 3 -> DecimalNode.valueOf(new BigDecimal(pick(NUMBERS)));
            case 4 -> json.textNode(pick(TEXTS));
            case 5, 6 -> array(depth);
            default -> object(depth);
        };
    }

    /** The value with one thing inside replaced, added or taken away. */
    JsonNode changed(JsonNode value) {
        if (value.isObject() && random.nextInt(5) > 0) {
            ObjectNode copy = value.deepCopy();
            String name = pick(NAMES);
            JsonNode held = copy.get(name);
            if (held != null && random.nextBoolean()) {
                copy.remove(name);
            } else {
                copy.set(name, held == null ? value(1) : changed(held));
            }
            return copy;
        }
        if (value.isArray() && random.nextInt(5) > 0) {
            ArrayNode copy = value.deepCopy();
            int index = random.nextInt(copy.size() + 1);
            if (index == copy.size()) {
                copy.add(value(1));
            } else if (random.nextBoolean()) {
                copy.remove(index);
            } else {
                copy.set(index, changed(copy.get(index)));
            }
            return copy;
        }
        return value(2);
    }

    private ArrayNode array(int depth) {
        ArrayNode array = json.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(depth - 1));
        }
        return array;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = json.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            object.set(pick(NAMES), value(depth - 1));
        }
        return object;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
