package io.symbolon.compatibility.json;

import io.symbolon.compatibility.json.Answer.Unknown;
import io.symbolon.compatibility.json.Shape.All;
import io.symbolon.compatibility.json.Shape.Not;
import io.symbolon.compatibility.json.Shape.Reference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Finds out whether a set of JSON values is empty: takes it apart by type, then by the choices it leaves, until one
 * theory per type can decide. For one comparison.
 */
final class Prover {

    private static final int MAX_REFERENCES = 50;

    private final NodeFactory nodes;
    private final Function<Spot, Node> targets;
    private final Goals goals;
    private final Restriction restriction;
    private final Choices choices;
    private final Map<JsonType, Theory> theories = new EnumMap<>(JsonType.class);

    Prover(NodeFactory nodes, Function<Spot, Node> targets, Work work) {
        this.nodes = nodes;
        this.targets = targets;
        goals = new Goals(work);
        restriction = new Restriction(nodes, targets);
        RegexLibrary regexes = new RegexLibrary();
        Evaluator evaluator = new Evaluator(regexes, targets, work);
        choices = new Choices(this, nodes, evaluator);
        theories.put(JsonType.NULL, new ListedTheory(evaluator));
        theories.put(JsonType.BOOLEAN, new ListedTheory(evaluator));
        theories.put(JsonType.NUMBER, new NumberTheory());
        theories.put(JsonType.STRING, new StringTheory(regexes, work));
        theories.put(JsonType.ARRAY, new ArrayTheory(this, nodes, evaluator));
        theories.put(JsonType.OBJECT, new ObjectTheory(this, nodes, evaluator));
    }

    /** Whether the set is empty. Asked for what is inside a value, the same question again means that nothing is. */
    Answer solve(Node set) {
        Node goal = set.shape() instanceof All all
                ? nodes.all(all.parts().stream().map(this::opened).toList())
                : opened(set);
        if (goal.isNothing()) {
            return Answer.empty();
        }
        return goals.answer(new Goals.Goal(goal, null), () -> solveByType(goal));
    }

    private Answer solveByType(Node goal) {
        Answer answer = Answer.empty();
        for (JsonType type : JsonType.values()) {
            answer = answer.or(solve(goal, type));
            if (answer instanceof Answer.Inhabited) {
                return answer;
            }
        }
        return answer;
    }

    /** Whether the set has no values of the type. */
    Answer solve(Node set, JsonType type) {
        Node goal = restriction.restrict(set, type);
        if (goal.isNothing()) {
            return Answer.empty();
        }
        return goals.answer(new Goals.Goal(goal, type), () -> choices.solve(goal, type));
    }

    /** The answer for literals only: nothing is left to choose. */
    Answer decide(List<Node> literals, JsonType type) {
        List<Node> understood = literals.stream()
                .filter(literal -> !(positive(literal).shape() instanceof Shape.Opaque))
                .toList();
        Answer answer = theory(type).solve(new Literals(understood, type));
        if (answer instanceof Answer.Inhabited && understood.size() < literals.size()) {
            return new Unknown(literals.stream()
                    .map(literal -> positive(literal).shape())
                    .filter(Shape.Opaque.class::isInstance)
                    .map(shape -> ((Shape.Opaque) shape).reason())
                    .findFirst()
                    .orElseThrow());
        }
        return answer;
    }

    private Theory theory(JsonType type) {
        return Objects.requireNonNull(theories.get(type));
    }

    /** What a reference leads to; one that leads to itself is given up on. */
    private Node opened(Node node) {
        Node positive = positive(node);
        Node target = positive;
        for (int i = 0; i < MAX_REFERENCES && target.shape() instanceof Reference reference; i++) {
            target = targets.apply(reference.spot());
        }
        if (target == positive) {
            return node;
        }
        return positive == node ? target : nodes.not(target);
    }

    static Node positive(Node literal) {
        return literal.shape() instanceof Not not ? not.part() : literal;
    }
}
