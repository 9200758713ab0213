package io.symbolon.compatibility.json;

import io.symbolon.compatibility.json.Answer.Unknown;

/** What is known of arrays: how long they are, what stands where, how often something occurs, and repetition. */
final class ArrayTheory implements Theory {

    private final Prover prover;
    private final NodeFactory nodes;
    private final Evaluator evaluator;

    ArrayTheory(Prover prover, NodeFactory nodes, Evaluator evaluator) {
        this.prover = prover;
        this.nodes = nodes;
        this.evaluator = evaluator;
    }

    @Override
    public Answer solve(Literals literals) {
        ArrayFacts facts = new ArrayFacts(literals, prover, nodes);
        if (facts.isImpossible()) {
            return Answer.empty();
        }
        Answer answer = new ArraySearch(literals, facts, prover, nodes).solve();
        if (answer instanceof Answer.Inhabited inhabited && !literals.areMetBy(inhabited.witness(), evaluator)) {
            return new Unknown("no example array could be built");
        }
        return answer;
    }
}
