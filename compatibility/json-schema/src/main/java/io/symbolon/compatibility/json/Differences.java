package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.json.Explanation.Pair;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The differences between two schemas in one place, keyword by keyword. For one pair. */
final class Differences {

    private final Explanation explanation;
    private final Pair pair;
    private final Place reader;
    private final Place writer;
    private final String path;

    Differences(Explanation explanation, Pair pair, String path) {
        this.explanation = explanation;
        this.pair = pair;
        this.path = path;
        reader = pair.reader().place();
        writer = pair.writer().place();
    }

    /** Adds what is found, and returns the names of the properties that it is about. */
    Set<String> add() {
        if (!reader.schema().isObject() || !writer.schema().isObject()) {
            explanation.add(JsonRule.TYPE_CHANGED, path, "");
            return Set.of();
        }
        if (addType()) {
            return Set.of();
        }
        addEnum();
        for (Limit limit : Limit.values()) {
            addLimit(limit);
        }
        addPattern();
        addMultiple();
        new CombinedDifferences(explanation, pair, path).add();
        new ArrayDifferences(explanation, pair, path).add();
        return new ObjectDifferences(explanation, pair, path).add();
    }

    private boolean addType() {
        Set<String> wanted = types(reader);
        Set<String> sent = types(writer);
        boolean covered = wanted.isEmpty()
                || (!sent.isEmpty()
                        && sent.stream()
                                .allMatch(type -> wanted.contains(type)
                                        || (type.equals("integer") && wanted.contains("number"))));
        if (covered) {
            return false;
        }
        boolean narrowed = sent.isEmpty()
                || sent.containsAll(wanted)
                || (sent.contains("number")
                        && wanted.stream().allMatch(type -> sent.contains(type) || type.equals("integer")));
        explanation.add(narrowed && !sent.isEmpty() ? JsonRule.TYPE_NARROWED : JsonRule.TYPE_CHANGED, path, "");
        return true;
    }

    private static Set<String> types(Place place) {
        Set<String> types = new HashSet<>();
        JsonNode type = place.get("type");
        if (type != null) {
            if (type.isTextual()) {
                types.add(type.textValue());
            }
            type.forEach(name -> types.add(name.asText()));
        }
        return types;
    }

    private void addEnum() {
        Set<JsonNode> wanted = listed(reader);
        Set<JsonNode> sent = listed(writer);
        if (wanted.isEmpty() || (wanted.containsAll(sent) && !sent.isEmpty())) {
            return;
        }
        if (sent.isEmpty()) {
            explanation.add(JsonRule.TYPE_CHANGED, path, "");
        } else {
            explanation.add(
                    sent.containsAll(wanted) ? JsonRule.ENUM_ARRAY_NARROWED : JsonRule.ENUM_ARRAY_CHANGED,
                    path + "/" + (reader.get("enum") == null ? "const" : "enum"),
                    "");
        }
    }

    private static Set<JsonNode> listed(Place place) {
        Set<JsonNode> values = new HashSet<>();
        JsonNode list = place.get("enum");
        if (list != null) {
            list.forEach(value -> values.add(JsonValues.canonical(value)));
        }
        JsonNode constant = place.get("const");
        if (constant != null && place.dialect().isAtLeast(Dialect.DRAFT_06)) {
            values.add(JsonValues.canonical(constant));
        }
        return values;
    }

    private void addLimit(Limit limit) {
        BigDecimal wanted = number(reader, limit.keyword());
        BigDecimal sent = number(writer, limit.keyword());
        if (wanted == null || limit.allowsAll(wanted)) {
            return;
        }
        if (sent == null) {
            explanation.add(limit.added(), path + "/" + limit.keyword(), "");
        } else if (limit.isTighter(wanted, sent)) {
            explanation.add(limit.tightened(), path + "/" + limit.keyword(), "");
        }
    }

    private void addPattern() {
        JsonNode wanted = reader.get("pattern");
        JsonNode sent = writer.get("pattern");
        if (wanted != null && !wanted.equals(sent)) {
            explanation.add(sent == null ? JsonRule.PATTERN_ADDED : JsonRule.PATTERN_CHANGED, path + "/pattern", "");
        }
    }

    private void addMultiple() {
        BigDecimal wanted = number(reader, "multipleOf");
        BigDecimal sent = number(writer, "multipleOf");
        if (wanted == null || wanted.signum() <= 0) {
            return;
        }
        if (sent == null || sent.signum() <= 0) {
            explanation.add(JsonRule.MULTIPLE_OF_ADDED, path + "/multipleOf", "");
        } else if (sent.remainder(wanted).signum() != 0) {
            boolean expanded = wanted.remainder(sent).signum() == 0;
            explanation.add(
                    expanded ? JsonRule.MULTIPLE_OF_EXPANDED : JsonRule.MULTIPLE_OF_CHANGED, path + "/multipleOf", "");
        }
    }

    static @Nullable BigDecimal number(Place place, String keyword) {
        JsonNode value = place.get(keyword);
        return value != null && value.isNumber() ? value.decimalValue() : null;
    }
}
