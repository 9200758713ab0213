package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.symbolon.compatibility.json.Answer.Inhabited;
import io.symbolon.compatibility.json.Answer.Unknown;
import io.symbolon.compatibility.json.Shape.Matches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The search for single members of an object: with a given name, or with one that nobody mentions. For one question. */
final class MemberSearch {

    private static final int MAX_EXPRESSIONS = 8;

    private final ObjectFacts facts;
    private final Prover prover;
    private final NodeFactory nodes;
    private final Map<String, Node> values = new HashMap<>();

    MemberSearch(ObjectFacts facts, Prover prover, NodeFactory nodes) {
        this.facts = facts;
        this.prover = prover;
        this.nodes = nodes;
    }

    /** What a member of that name may hold. */
    Node valueAt(String name) {
        return values.computeIfAbsent(name, facts::valueAt);
    }

    /** Everything where the name is in the set of strings, otherwise nothing or a stand-in for one of them. */
    Node isName(Node names, String name) {
        return facts.isName(names, name);
    }

    Answer solve(Node value) {
        return prover.solve(value);
    }

    /**
     * A name out of a set of strings that nobody mentions, for a member that holds a value out of another set.
     *
     * @param mentioned the names that are out of the question
     */
    Fresh fresh(Node name, Node value, Set<String> mentioned) {
        List<String> expressions = List.copyOf(facts.expressions());
        if (expressions.size() > MAX_EXPRESSIONS) {
            return new Fresh(new Unknown("too many patternProperties overlap"), nodes.everything());
        }
        List<JsonNode> texts = new ArrayList<>();
        mentioned.forEach(text -> texts.add(TextNode.valueOf(text)));
        Node allowed = nodes.all(name, facts.allowedNames(), nodes.not(nodes.among(texts)));
        return fresh(allowed, value, new Split(expressions, new HashSet<>()));
    }

    private Fresh fresh(Node name, Node value, Split split) {
        Answer named = prover.solve(name, JsonType.STRING);
        if (named.isEmpty()) {
            return new Fresh(named, nodes.nothing());
        }
        if (split.open().isEmpty()) {
            Node held = nodes.all(value, facts.valueOfUnmentioned(split.found()));
            Answer answer = prover.solve(held);
            return new Fresh(answer instanceof Inhabited ? named : answer, held);
        }
        Node matches = nodes.make(new Matches(split.open().get(0)));
        Fresh with = fresh(nodes.all(name, matches), value, split.next(true));
        if (with.name() instanceof Inhabited) {
            return with;
        }
        Fresh without = fresh(nodes.all(name, nodes.not(matches)), value, split.next(false));
        return with.name().or(without.name()) == with.name() ? with : without;
    }

    /** A name for a new member, if there is one, and what the member may hold. */
    record Fresh(Answer name, Node value) {}

    /** The expressions still to be decided on, and those that were found in the name. */
    private record Split(List<String> open, Set<String> found) {

        Split next(boolean matches) {
            Set<String> more = new HashSet<>(found);
            if (matches) {
                more.add(open.get(0));
            }
            return new Split(open.subList(1, open.size()), more);
        }
    }
}
