package io.symbolon.compatibility.json;

import io.symbolon.compatibility.json.Answer.Unknown;

/** What is known of objects: which members they must, may and must not have. */
final class ObjectTheory implements Theory {

    private final Prover prover;
    private final NodeFactory nodes;
    private final Evaluator evaluator;

    ObjectTheory(Prover prover, NodeFactory nodes, Evaluator evaluator) {
        this.prover = prover;
        this.nodes = nodes;
        this.evaluator = evaluator;
    }

    @Override
    public Answer solve(Literals literals) {
        ObjectFacts facts = new ObjectFacts(literals, nodes, evaluator);
        MemberSearch members = new MemberSearch(facts, prover, nodes);
        Answer answer = new ObjectSearch(literals, facts, members, nodes).solve();
        if (answer instanceof Answer.Inhabited inhabited && !literals.areMetBy(inhabited.witness(), evaluator)) {
            return new Unknown("no example object could be built");
        }
        return answer;
    }
}
