package io.symbolon.compatibility.avro;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * The section on logical types of the Avro 1.12 specification, held against one declaration. Decoders silently ignore a
 * logical type that does not fit its type, so the author would never learn of it.
 */
final class LogicalTypeGrammar {

    private static final Map<String, Set<String>> CARRIERS = Map.ofEntries(
            Map.entry("decimal", Set.of("bytes", "fixed")),
            Map.entry("big-decimal", Set.of("bytes")),
            Map.entry("uuid", Set.of("string", "fixed")),
            Map.entry("date", Set.of("int")),
            Map.entry("time-millis", Set.of("int")),
            Map.entry("time-micros", Set.of("long")),
            Map.entry("timestamp-millis", Set.of("long")),
            Map.entry("timestamp-micros", Set.of("long")),
            Map.entry("timestamp-nanos", Set.of("long")),
            Map.entry("local-timestamp-millis", Set.of("long")),
            Map.entry("local-timestamp-micros", Set.of("long")),
            Map.entry("local-timestamp-nanos", Set.of("long")),
            Map.entry("duration", Set.of("fixed")));
    private static final Map<String, Integer> FIXED_SIZES = Map.of("uuid", 16, "duration", 12);

    private final Problems problems;

    LogicalTypeGrammar(Problems problems) {
        this.problems = problems;
    }

    void check(JsonNode node, Place place) {
        String logical = node.path("logicalType").asText();
        Set<String> carriers = CARRIERS.get(logical);
        if (carriers == null) {
            return;
        }
        String type = node.path("type").asText();
        if (!carriers.contains(type)) {
            problems.add(place.at("logicalType"), "The logical type " + logical + " stands on " + either(carriers));
        } else if (logical.equals("decimal")) {
            decimal(node, type, place);
        } else if (type.equals("fixed")) {
            size(node.path("size").asInt(), logical, place);
        }
    }

    private void decimal(JsonNode node, String type, Place place) {
        JsonNode precision = node.path("precision");
        JsonNode scale = node.path("scale");
        if (!precision.isInt() || precision.intValue() < 1) {
            problems.add(place.at("precision"), "The precision of a decimal is an integer from 1");
        } else if (!scale.isMissingNode()
                && (!scale.isInt() || scale.intValue() < 0 || scale.intValue() > precision.intValue())) {
            problems.add(
                    place.at("scale"), "The scale of a decimal is an integer from 0 to its precision, " + precision);
        } else if (type.equals("fixed")
                && precision.intValue() > digits(node.path("size").asInt())) {
            problems.add(
                    place.at("precision"),
                    "A fixed of this size holds decimals of "
                            + digits(node.path("size").asInt()) + " digits at the most");
        }
    }

    private void size(int size, String logical, Place place) {
        Integer needed = FIXED_SIZES.get(logical);
        if (needed != null && needed != size) {
            problems.add(place.at("size"), "The logical type " + logical + " needs a fixed of " + needed + " bytes");
        }
    }

    /** How many decimal digits fit every number of so many bytes in two's complement. */
    private static long digits(int size) {
        return Math.round(Math.floor(Math.log10(2) * (8L * size - 1)));
    }

    private static String either(Set<String> types) {
        return String.join(" or ", types.stream().sorted().toList()) + " only";
    }
}
