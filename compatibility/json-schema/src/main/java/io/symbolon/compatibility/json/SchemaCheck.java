package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.InvalidSchemaException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a new schema is held to beyond being JSON. For one schema. */
final class SchemaCheck {

    private static final int MOST_PROBLEMS = 100;

    private final SchemaDocument document;
    private final List<Problem> problems = new ArrayList<>();

    SchemaCheck(SchemaDocument document) {
        this.document = document;
    }

    void run(MetaSchemas metaSchemas) {
        checkDialects();
        problems.addAll(metaSchemas.check(document.rootPlace()));
        document.forEachPlace(this::checkReferences);
        document.forEachPlace(this::checkExpressions);
        new Loops()
                .find(document)
                .forEach(place -> problems.add(new Problem(
                        place.pointer(), "The schema applies itself to the same value again, without end")));
        throwIfAny();
    }

    private void checkDialects() {
        document.forEachPlace(place -> {
            JsonNode named = place.get("$schema");
            if (named != null
                    && (!named.isTextual() || Dialect.of(named.textValue()).isEmpty())) {
                add(place, "$schema", "names no known draft; known are " + knownDialects());
            }
        });
        throwIfAny();
    }

    private static String knownDialects() {
        return Stream.of(Dialect.values()).map(Dialect::id).collect(Collectors.joining(", "));
    }

    private void checkReferences(Place place) {
        for (String keyword : References.of(place)) {
            JsonNode reference = place.get(keyword);
            if (reference != null && document.resolve(place.resource(), reference.textValue()) == null) {
                add(
                        place,
                        keyword,
                        "leads to " + shortened(reference)
                                + ", which is neither in this schema nor among its references; nothing is fetched");
            }
        }
    }

    private void checkExpressions(Place place) {
        JsonNode pattern = place.get("pattern");
        if (pattern != null && pattern.isTextual()) {
            checkExpression(place, "pattern", pattern.textValue());
        }
        JsonNode byPattern = place.get("patternProperties");
        if (byPattern != null && byPattern.isObject()) {
            byPattern.fieldNames().forEachRemaining(name -> checkExpression(place, "patternProperties", name));
        }
    }

    private void checkExpression(Place place, String keyword, String expression) {
        try {
            new RegexParser(expression).parse();
        } catch (RegexSyntaxException e) {
            if (e.isInvalid()) {
                add(place, keyword, "is no regular expression: " + e.getMessage());
            }
        }
    }

    private static String shortened(JsonNode text) {
        String quoted = text.toString();
        return quoted.length() > 100 ? quoted.substring(0, 100) + "…\"" : quoted;
    }

    private void add(Place place, String keyword, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(Pointer.child(place.pointer(), keyword), keyword + " " + message));
        }
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidSchemaException(problems);
        }
    }
}
