package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.json.Explanation.Pair;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The differences between two schemas in what one property asks of the whole object. For one pair. */
final class DependencyDifferences {

    private static final List<String> KEYWORDS = List.of("dependencies", "dependentRequired", "dependentSchemas");

    private final Explanation explanation;
    private final Pair pair;
    private final String path;

    DependencyDifferences(Explanation explanation, Pair pair, String path) {
        this.explanation = explanation;
        this.pair = pair;
        this.path = path;
    }

    void add() {
        for (String keyword : KEYWORDS) {
            for (String name : ObjectDifferences.names(pair.reader(), keyword)) {
                String at = path + Pointer.child("/" + keyword, name);
                JsonNode wanted = pair.reader().place().schema().path(keyword).path(name);
                if (wanted.isArray()) {
                    addArray(name, wanted, at);
                } else if (!isKept(keyword, name)) {
                    explanation.add(JsonRule.DEPENDENCY_SCHEMA_ADDED, at, name);
                }
            }
        }
    }

    private void addArray(String name, JsonNode wanted, String at) {
        Set<JsonNode> sent = new HashSet<>();
        for (String keyword : KEYWORDS) {
            pair.writer().place().schema().path(keyword).path(name).forEach(sent::add);
        }
        boolean kept = true;
        for (JsonNode other : wanted) {
            kept &= sent.contains(other);
        }
        if (!kept) {
            explanation.add(
                    sent.isEmpty() ? JsonRule.DEPENDENCY_ARRAY_ADDED : JsonRule.DEPENDENCY_ARRAY_EXTENDED, at, name);
        }
    }

    private boolean isKept(String keyword, String name) {
        JsonNode sent = pair.writer().place().schema().path(keyword).path(name);
        return Subschemas.isSchema(sent)
                && explanation
                        .comparison()
                        .includes(
                                pair.reader().plainChild(keyword, name),
                                pair.writer().plainChild(keyword, name));
    }
}
