package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;

/** What is known of null and the booleans: they can be tried one by one. */
final class ListedTheory implements Theory {

    private final Evaluator evaluator;

    ListedTheory(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    @Override
    public Answer solve(Literals literals) {
        List<JsonNode> values = literals.type() == JsonType.NULL
                ? List.of(NullNode.instance)
                : List.of(BooleanNode.FALSE, BooleanNode.TRUE);
        for (JsonNode value : values) {
            if (literals.areMetBy(value, evaluator)) {
                return new Answer.Inhabited(value);
            }
        }
        return Answer.empty();
    }
}
