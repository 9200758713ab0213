package io.symbolon.compatibility.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.InvalidSchemaException.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Reads and prints the JSON of schemas: numbers exact, keys in their order, within limits. Many threads may share it. */
final class SchemaText {

    /** How deep objects and arrays may nest. */
    static final int MAX_DEPTH = 200;
    /** How many digits a number may have, and how far its decimal point may be moved. */
    static final int MAX_DIGITS = 500;

    private final ObjectMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    JsonNode read(String text) {
        JsonNode root = tree(text);
        if (!Subschemas.isSchema(root)) {
            throw invalid("", "A JSON Schema is an object, true or false");
        }
        checkNumbers(root, "");
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(print(root))) {
            throw invalid("", "The schema text contains half of a surrogate pair, which is no Unicode character");
        }
        return root;
    }

    String print(JsonNode node) {
        try {
            return mapper.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree that was read can always be printed", e);
        }
    }

    /** The same value with the keys of all objects in alphabetical order. */
    JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            return copy.setAll(members);
        }
        if (node.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> copy.add(sorted(item)));
            return copy;
        }
        return node;
    }

    private JsonNode tree(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            String place =
                    location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
            throw invalid(place, "The text is not JSON as schemas need it: " + firstLine(e.getOriginalMessage()));
        }
    }

    private static void checkNumbers(JsonNode node, String pointer) {
        if (node.isNumber() && isTooLong(node.decimalValue())) {
            throw invalid(pointer, "A number has more than " + MAX_DIGITS + " digits, written out");
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkNumbers(node.get(i), pointer + "/" + i);
        }
        node.properties().forEach(member -> checkNumbers(member.getValue(), Pointer.child(pointer, member.getKey())));
    }

    private static boolean isTooLong(BigDecimal number) {
        long integerDigits = (long) number.precision() - number.scale();
        return integerDigits > MAX_DIGITS || number.scale() > MAX_DIGITS || number.precision() > MAX_DIGITS;
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    private static InvalidSchemaException invalid(String place, String message) {
        return new InvalidSchemaException(new Problem(place, message));
    }
}
