package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.json.Explanation.Pair;
import java.util.List;
import java.util.Objects;

/** The differences between two schemas in how they combine others. For one pair. */
final class CombinedDifferences {

    private final Explanation explanation;
    private final Pair pair;
    private final String path;

    CombinedDifferences(Explanation explanation, Pair pair, String path) {
        this.explanation = explanation;
        this.pair = pair;
        this.path = path;
    }

    void add() {
        for (String keyword : List.of("anyOf", "oneOf")) {
            addSum(keyword);
        }
        addProduct();
        addNot();
        if (List.of("if", "then", "else").stream().anyMatch(this::differs) && Lowering.has(pair.reader(), "if")) {
            explanation.add(JsonRule.CONDITION_CHANGED, path + "/if", "");
        }
    }

    private void addSum(String keyword) {
        int wanted = Lowering.size(pair.reader(), keyword);
        int sent = Lowering.size(pair.writer(), keyword);
        if (wanted == 0 || !differs(keyword)) {
            return;
        }
        JsonRule rule = JsonRule.COMBINED_TYPE_SUBSCHEMAS_CHANGED;
        if (sent == 0) {
            rule = JsonRule.COMBINED_TYPE_CHANGED;
        } else if (wanted < sent) {
            rule = JsonRule.SUM_TYPE_NARROWED;
        }
        explanation.add(rule, path + "/" + keyword, "");
    }

    private void addProduct() {
        int wanted = Lowering.size(pair.reader(), "allOf");
        if (wanted > 0 && differs("allOf")) {
            boolean more = wanted > Lowering.size(pair.writer(), "allOf");
            explanation.add(
                    more ? JsonRule.PRODUCT_TYPE_EXTENDED : JsonRule.COMBINED_TYPE_SUBSCHEMAS_CHANGED,
                    path + "/allOf",
                    "");
        }
    }

    private void addNot() {
        if (!Lowering.has(pair.reader(), "not")) {
            return;
        }
        boolean kept = Lowering.has(pair.writer(), "not")
                && explanation
                        .comparison()
                        .includes(pair.writer().plainChild("not"), pair.reader().plainChild("not"));
        if (!kept) {
            explanation.add(JsonRule.NOT_TYPE_EXTENDED, path + "/not", "");
        }
    }

    /** Whether a keyword reads differently, or refers to something that may. */
    private boolean differs(String keyword) {
        JsonNode wanted = pair.reader().place().get(keyword);
        JsonNode sent = pair.writer().place().get(keyword);
        return !Objects.equals(wanted, sent)
                || (wanted != null && wanted.toString().contains("\"$"));
    }
}
