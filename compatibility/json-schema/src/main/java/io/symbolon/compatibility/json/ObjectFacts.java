package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.node.TextNode;
import io.symbolon.compatibility.json.Shape.Matches;
import io.symbolon.compatibility.json.Shape.Members;
import io.symbolon.compatibility.json.Shape.Names;
import io.symbolon.compatibility.json.Shape.Required;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is asked of the members of an object, member by member. For one question. */
final class ObjectFacts {

    private final NodeFactory nodes;
    private final Evaluator evaluator;
    private final List<Members> shapes;
    private final List<Names> names;
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> lacking = new LinkedHashSet<>();

    ObjectFacts(Literals literals, NodeFactory nodes, Evaluator evaluator) {
        this.nodes = nodes;
        this.evaluator = evaluator;
        shapes = literals.asserted(Members.class);
        names = literals.asserted(Names.class);
        literals.asserted(Required.class).forEach(shape -> required.add(shape.name()));
        literals.denied(Required.class).forEach(shape -> lacking.add(shape.name()));
    }

    Set<String> required() {
        return required;
    }

    /** The names that the demands mention. */
    Set<String> mentioned() {
        Set<String> mentioned = new LinkedHashSet<>(required);
        shapes.forEach(shape -> mentioned.addAll(shape.named().keySet()));
        mentioned.addAll(lacking);
        return mentioned;
    }

    /** The regular expressions for names that the demands mention. */
    Set<String> expressions() {
        Set<String> expressions = new LinkedHashSet<>();
        shapes.forEach(shape -> expressions.addAll(shape.matching().keySet()));
        return expressions;
    }

    /** What a member of that name may hold; nothing where it must not be there. */
    Node valueAt(String name) {
        if (lacking.contains(name)) {
            return nodes.nothing();
        }
        List<Node> parts = new ArrayList<>();
        for (Names set : names) {
            parts.add(isName(set.name(), name));
        }
        for (Members shape : shapes) {
            parts.add(valueAt(name, shape));
        }
        return nodes.all(parts);
    }

    private Node valueAt(String name, Members shape) {
        List<Node> parts = new ArrayList<>();
        List<Node> covers = new ArrayList<>();
        Node named = shape.named().get(name);
        if (named != null) {
            parts.add(named);
            covers.add(nodes.everything());
        }
        for (Map.Entry<String, Node> matching : shape.matching().entrySet()) {
            Node matches = isName(nodes.make(new Matches(matching.getKey())), name);
            covers.add(matches);
            parts.add(nodes.any(nodes.not(matches), matching.getValue()));
        }
        covers.add(shape.rest());
        parts.add(nodes.any(covers));
        return nodes.all(parts);
    }

    /** Everything where the name is in the set of strings, otherwise nothing or a stand-in for one of them. */
    Node isName(Node names, String name) {
        Truth truth = evaluator.contains(names, TextNode.valueOf(name));
        return truth == Truth.UNKNOWN
                ? nodes.opaque("it cannot be told whether the name \"" + name + "\" matches", new NameTest(names, name))
                : nodes.constant(truth == Truth.YES);
    }

    /** What a member may hold whose name nobody mentions and in which just these expressions are found. */
    Node valueOfUnmentioned(Set<String> found) {
        List<Node> parts = new ArrayList<>();
        for (Members shape : shapes) {
            List<Node> matching = shape.matching().entrySet().stream()
                    .filter(entry -> found.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            parts.add(matching.isEmpty() ? shape.rest() : nodes.all(matching));
        }
        return nodes.all(parts);
    }

    /** The names that are allowed as far as that does not depend on what is mentioned. */
    Node allowedNames() {
        return nodes.all(names.stream().map(Names::name).toList());
    }

    private record NameTest(Node names, String name) {}
}
