package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.symbolon.compatibility.json.Explanation.Pair;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The differences between two schemas in what they say of objects. For one pair. */
final class ObjectDifferences {

    private final Explanation explanation;
    private final Pair pair;
    private final Spot reader;
    private final Spot writer;
    private final String path;
    private final Set<String> explained = new LinkedHashSet<>();

    ObjectDifferences(Explanation explanation, Pair pair, String path) {
        this.explanation = explanation;
        this.pair = pair;
        this.path = path;
        reader = pair.reader();
        writer = pair.writer();
    }

    /** Adds what is found, and returns the names of the properties that it is about. */
    Set<String> add() {
        Set<String> wanted = names(reader, "properties");
        Set<String> sent = names(writer, "properties");
        for (String name : wanted) {
            String at = path + Pointer.child("/properties", name);
            if (sent.contains(name)) {
                explained.add(name);
                explanation.explain(new Pair(reader.child("properties", name), writer.child("properties", name)), at);
            } else {
                addAdded(name, at);
            }
        }
        sent.stream().filter(name -> !wanted.contains(name)).forEach(this::addRemoved);
        addRequired(wanted, sent);
        addRest(
                "additionalProperties",
                JsonRule.ADDITIONAL_PROPERTIES_REMOVED,
                JsonRule.ADDITIONAL_PROPERTIES_NARROWED);
        addRest(
                "unevaluatedProperties",
                JsonRule.UNEVALUATED_PROPERTIES_REMOVED,
                JsonRule.UNEVALUATED_PROPERTIES_NARROWED);
        addPatterns();
        addNames();
        new DependencyDifferences(explanation, pair, path).add();
        return explained;
    }

    private void addAdded(String name, String at) {
        ContentModel model = ContentModel.of(writer, name);
        boolean required = requires(reader, name) && !requires(writer, name);
        boolean filled = required && ObjectLowering.hasDefault(reader.place(), name);
        boolean free = Free.acceptsAll(reader.child("properties", name).place().schema());
        if (model == ContentModel.CLOSED) {
            if (required) {
                explanation.add(
                        filled
                                ? JsonRule.REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_UNOPEN_CONTENT_MODEL
                                : JsonRule.REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL,
                        at,
                        name);
            }
            return;
        }
        explained.add(name);
        if (required && !filled) {
            explanation.add(
                    model == ContentModel.OPEN
                            ? JsonRule.REQUIRED_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL
                            : JsonRule.REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL,
                    at,
                    name);
        } else if (model == ContentModel.OPEN && !free) {
            explanation.add(
                    filled
                            ? JsonRule.REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_OPEN_CONTENT_MODEL
                            : JsonRule.OPTIONAL_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL,
                    at,
                    name);
        } else if (model == ContentModel.PARTIALLY_OPEN
                && rest(writer)
                        .filter(rest -> includes(reader.plainChild("properties", name), rest))
                        .isEmpty()) {
            explanation.add(JsonRule.PROPERTY_ADDED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL, at, name);
        } else if (filled) {
            explanation.add(JsonRule.REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED, at, name);
        }
    }

    private void addRemoved(String name) {
        String at = path + Pointer.child("/properties", name);
        ContentModel model = ContentModel.of(reader, name);
        boolean refused =
                Free.refusesAll(writer.child("properties", name).place().schema());
        if (model == ContentModel.OPEN || refused) {
            return;
        }
        explained.add(name);
        if (model == ContentModel.CLOSED) {
            explanation.add(JsonRule.PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL, at, name);
        } else if (rest(reader)
                .filter(rest -> includes(rest, writer.plainChild("properties", name)))
                .isEmpty()) {
            explanation.add(JsonRule.PROPERTY_REMOVED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL, at, name);
        }
    }

    /** What a schema says of all properties it does not name, where that is the same for all. */
    private static Optional<Spot> rest(Spot spot) {
        boolean alike =
                Lowering.has(spot, "additionalProperties") && spot.place().get("patternProperties") == null;
        return alike ? Optional.of(spot.plainChild("additionalProperties")) : Optional.empty();
    }

    private boolean includes(Spot reading, Spot writing) {
        return explanation.comparison().includes(reading, writing);
    }

    private void addRequired(Set<String> wanted, Set<String> sent) {
        JsonNode required = reader.place().get("required");
        if (required == null || !required.isArray()) {
            return;
        }
        for (JsonNode item : required) {
            String name = item.asText();
            boolean reported = wanted.contains(name) && !sent.contains(name);
            if (!reported && !requires(writer, name)) {
                boolean filled = ObjectLowering.hasDefault(reader.place(), name);
                explanation.add(
                        filled ? JsonRule.REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED : JsonRule.REQUIRED_ATTRIBUTE_ADDED,
                        path + Pointer.child("/required", name),
                        name);
            }
        }
    }

    private void addRest(String keyword, JsonRule removed, JsonRule narrowed) {
        if (!Lowering.has(reader, keyword)) {
            return;
        }
        boolean described = Lowering.has(writer, keyword);
        JsonNode wanted = reader.child(keyword).place().schema();
        JsonNode sent = described ? writer.child(keyword).place().schema() : BooleanNode.TRUE;
        boolean kept = Free.acceptsAll(wanted)
                || Free.refusesAll(sent)
                || (described && explanation.comparison().includes(reader.child(keyword), writer.child(keyword)));
        if (!kept) {
            explained.add(Comparison.REST);
            explanation.add(Free.refusesAll(wanted) ? removed : narrowed, path + "/" + keyword, "");
        }
    }

    private void addPatterns() {
        Set<String> sent = names(writer, "patternProperties");
        for (String expression : names(reader, "patternProperties")) {
            Spot wanted = reader.plainChild("patternProperties", expression);
            boolean kept = sent.contains(expression)
                    && explanation.comparison().includes(wanted, writer.plainChild("patternProperties", expression));
            if (!kept) {
                String at = path + Pointer.child("/patternProperties", expression);
                explanation.add(JsonRule.PATTERN_PROPERTIES_CHANGED, at, expression);
            }
        }
    }

    private void addNames() {
        if (!Lowering.has(reader, "propertyNames")) {
            return;
        }
        boolean kept = Lowering.has(writer, "propertyNames")
                && explanation
                        .comparison()
                        .includes(reader.plainChild("propertyNames"), writer.plainChild("propertyNames"));
        if (!kept) {
            explanation.add(JsonRule.PROPERTY_NAMES_CHANGED, path + "/propertyNames", "");
        }
    }

    private static boolean requires(Spot spot, String name) {
        JsonNode required = spot.place().get("required");
        if (required != null) {
            for (JsonNode item : required) {
                if (item.asText().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    static Set<String> names(Spot spot, String keyword) {
        Set<String> names = new LinkedHashSet<>();
        JsonNode map = spot.place().get(keyword);
        if (map != null && map.isObject()) {
            map.fieldNames().forEachRemaining(names::add);
        }
        return names;
    }
}
