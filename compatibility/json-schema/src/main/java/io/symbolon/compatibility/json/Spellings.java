package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ways to write a value that draft 4 tells apart: each whole number without a fraction, and with one, as 1.0. */
final class Spellings {

    private static final int FEW_NUMBERS = 6;

    private Spellings() {}

    /** Whether {@link #of} is short enough to be looked through. */
    static boolean areFew(JsonNode value) {
        return countNumbers(value) <= FEW_NUMBERS;
    }

    static List<JsonNode> of(JsonNode value) {
        if (value.isArray()) {
            return ofArray(value);
        }
        if (value.isObject()) {
            return ofObject(value);
        }
        return value.isNumber() && isWhole(value) ? List.of(value, withFraction(value)) : List.of(value);
    }

    /** The same number, written with a fraction. */
    static JsonNode withFraction(JsonNode number) {
        return isWhole(number) ? DecimalNode.valueOf(number.decimalValue().setScale(1)) : number;
    }

    private static List<JsonNode> ofArray(JsonNode array) {
        List<ArrayNode> starts = List.of(JsonNodeFactory.instance.arrayNode());
        for (JsonNode item : array) {
            List<ArrayNode> longer = new ArrayList<>();
            for (JsonNode spelling : of(item)) {
                starts.forEach(start -> longer.add(start.deepCopy().add(spelling)));
            }
            starts = longer;
        }
        return List.copyOf(starts);
    }

    private static List<JsonNode> ofObject(JsonNode object) {
        List<ObjectNode> starts = List.of(JsonNodeFactory.instance.objectNode());
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            List<ObjectNode> longer = new ArrayList<>();
            for (JsonNode spelling : of(member.getValue())) {
                starts.forEach(start -> longer.add(start.deepCopy().set(member.getKey(), spelling)));
            }
            starts = longer;
        }
        return List.copyOf(starts);
    }

    private static int countNumbers(JsonNode value) {
        int count = value.isNumber() ? 1 : 0;
        for (JsonNode inner : value) {
            count += countNumbers(inner);
        }
        return count;
    }

    private static boolean isWhole(JsonNode number) {
        return number.decimalValue().remainder(BigDecimal.ONE).signum() == 0;
    }
}
