package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.json.Answer.Inhabited;
import io.symbolon.compatibility.json.Answer.Unknown;
import io.symbolon.compatibility.json.Shape.All;
import io.symbolon.compatibility.json.Shape.Among;
import io.symbolon.compatibility.json.Shape.Any;
import io.symbolon.compatibility.json.Shape.ExactlyOne;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The search through what a set leaves open: disjunctions and exclusive choices. Before it branches it looks which
 * alternatives the plain demands rule out, so that tagged unions cost no product. For one comparison.
 */
final class Choices {

    /** How many alternatives there may be for some to be held against all others. */
    private static final int MAX_PROBED = 150;

    private final Prover prover;
    private final NodeFactory nodes;
    private final Evaluator evaluator;

    Choices(Prover prover, NodeFactory nodes, Evaluator evaluator) {
        this.prover = prover;
        this.nodes = nodes;
        this.evaluator = evaluator;
    }

    Answer solve(Node goal, JsonType type) {
        List<Node> parts = goal.shape() instanceof All all ? all.parts() : List.of(goal);
        List<Node> literals = new ArrayList<>();
        List<Node> clauses = new ArrayList<>();
        for (Node part : parts) {
            if (part.shape() instanceof Among among) {
                return tryOut(among, goal);
            }
            (isClause(part) ? clauses : literals).add(part);
        }
        return clauses.isEmpty() ? prover.decide(literals, type) : branch(literals, clauses, type);
    }

    private static boolean isClause(Node node) {
        return node.shape() instanceof Any || Prover.positive(node).shape() instanceof ExactlyOne;
    }

    private Answer tryOut(Among among, Node goal) {
        Answer answer = Answer.empty();
        for (JsonNode value : among.values()) {
            evaluator.takeHungOnSpelling();
            Truth truth = evaluator.contains(goal, value);
            if (truth == Truth.YES) {
                return new Inhabited(value);
            }
            if (truth == Truth.UNKNOWN) {
                answer = new Unknown("it cannot be told whether " + value + " is accepted");
            }
            if (evaluator.takeHungOnSpelling()) {
                answer = answer.or(tryOutSpellings(value, goal));
            }
            if (answer instanceof Inhabited) {
                return answer;
            }
        }
        return answer;
    }

    private Answer tryOutSpellings(JsonNode value, Node goal) {
        if (!Spellings.areFew(value)) {
            return new Unknown("it cannot be told whether " + value + " is accepted however its numbers are written");
        }
        return Spellings.of(value).stream()
                .filter(spelling -> evaluator.contains(goal, spelling) == Truth.YES)
                .findFirst()
                .<Answer>map(Inhabited::new)
                .orElseGet(Answer::empty);
    }

    private Answer branch(List<Node> literals, List<Node> clauses, JsonType type) {
        Node plain = nodes.all(literals);
        if (!literals.isEmpty() && prover.solve(plain, type).isEmpty()) {
            return Answer.empty();
        }
        List<List<Node>> narrowed = new ArrayList<>();
        for (Node clause : clauses) {
            if (clauses.size() > 1
                    && prover.solve(nodes.all(plain, nodes.not(clause)), type).isEmpty()) {
                continue;
            }
            List<Node> possible = possible(clause, plain, type);
            if (possible.isEmpty()) {
                return Answer.empty();
            }
            narrowed.add(possible);
        }
        List<Node> forced = new ArrayList<>(literals);
        narrowed.stream().filter(clause -> clause.size() == 1).forEach(clause -> forced.add(clause.get(0)));
        narrowed.removeIf(clause -> clause.size() == 1);
        if (forced.size() > literals.size() || narrowed.isEmpty()) {
            narrowed.forEach(clause -> forced.add(nodes.any(clause)));
            return prover.solve(nodes.all(forced), type);
        }
        List<Node> largest =
                narrowed.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        List<Node> probed = probe(largest, plain, narrowed, type);
        if (probed.isEmpty()) {
            return Answer.empty();
        }
        if (probed.size() < largest.size()) {
            narrowed.set(narrowed.indexOf(largest), probed);
            narrowed.forEach(clause -> forced.add(nodes.any(clause)));
            return prover.solve(nodes.all(forced), type);
        }
        return split(literals, narrowed, type);
    }

    /** The alternatives of a clause that leave something of every other clause. */
    private List<Node> probe(List<Node> clause, Node plain, List<List<Node>> clauses, JsonType type) {
        int alternatives = clauses.stream().mapToInt(List::size).sum();
        if (clauses.size() == 1 || alternatives > MAX_PROBED) {
            return clause;
        }
        return clause.stream()
                .filter(alternative -> leavesAll(nodes.all(plain, alternative), clause, clauses, type))
                .toList();
    }

    private boolean leavesAll(Node plain, List<Node> own, List<List<Node>> clauses, JsonType type) {
        return clauses.stream()
                .filter(clause -> !clause.equals(own))
                .allMatch(clause -> clause.stream()
                        .anyMatch(alternative -> !prover.solve(nodes.all(plain, alternative), type)
                                .isEmpty()));
    }

    private Answer split(List<Node> literals, List<List<Node>> clauses, JsonType type) {
        List<Node> smallest = clauses.get(0);
        for (List<Node> clause : clauses) {
            smallest = clause.size() < smallest.size() ? clause : smallest;
        }
        List<Node> rest = new ArrayList<>(literals);
        for (List<Node> clause : clauses) {
            if (clause != smallest) {
                rest.add(nodes.any(clause));
            }
        }
        Answer answer = Answer.empty();
        for (Node alternative : smallest) {
            rest.add(alternative);
            answer = answer.or(prover.solve(nodes.all(rest), type));
            rest.remove(rest.size() - 1);
            if (answer instanceof Inhabited) {
                return answer;
            }
        }
        return answer;
    }

    /** The alternatives of a clause that the plain demands leave, each strong enough to satisfy the clause. */
    private List<Node> possible(Node clause, Node plain, JsonType type) {
        if (clause.shape() instanceof Any any) {
            return fitting(any.parts(), plain, type);
        }
        ExactlyOne one = (ExactlyOne) Prover.positive(clause).shape();
        List<Node> branches = fitting(one.parts(), plain, type);
        return clause.shape() instanceof ExactlyOne ? onlyOne(branches) : noneOrTwo(branches);
    }

    private List<Node> fitting(List<Node> alternatives, Node plain, JsonType type) {
        return alternatives.stream()
                .filter(alternative ->
                        !prover.solve(nodes.all(plain, alternative), type).isEmpty())
                .toList();
    }

    private List<Node> onlyOne(List<Node> branches) {
        List<Node> alternatives = new ArrayList<>();
        for (Node chosen : branches) {
            List<Node> parts = new ArrayList<>();
            branches.forEach(branch -> parts.add(branch == chosen ? branch : nodes.not(branch)));
            alternatives.add(nodes.all(parts));
        }
        return alternatives;
    }

    private List<Node> noneOrTwo(List<Node> branches) {
        List<Node> alternatives = new ArrayList<>();
        alternatives.add(nodes.all(branches.stream().map(nodes::not).toList()));
        for (int i = 0; i < branches.size(); i++) {
            for (int j = 0; j < i; j++) {
                alternatives.add(nodes.all(branches.get(i), branches.get(j)));
            }
        }
        return alternatives;
    }
}
