package io.symbolon.compatibility.json;

import io.symbolon.compatibility.json.Shape.All;
import io.symbolon.compatibility.json.Shape.Among;
import io.symbolon.compatibility.json.Shape.Any;
import io.symbolon.compatibility.json.Shape.ExactlyOne;
import io.symbolon.compatibility.json.Shape.Not;
import io.symbolon.compatibility.json.Shape.Reference;
import io.symbolon.compatibility.json.Shape.Types;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Rewrites a set as it looks for values of one type only: what is about other types is decided. For one comparison. */
final class Restriction {

    private final NodeFactory nodes;
    private final Function<Spot, Node> targets;
    private final Map<Case, Node> known = new HashMap<>();
    private final Set<Case> open = new HashSet<>();

    Restriction(NodeFactory nodes, Function<Spot, Node> targets) {
        this.nodes = nodes;
        this.targets = targets;
    }

    Node restrict(Node node, JsonType type) {
        Case key = new Case(node, type);
        Node result = known.get(key);
        if (result != null) {
            return result;
        }
        if (!open.add(key)) {
            return nodes.opaque("a schema refers to itself without end", key);
        }
        result = rewrite(node, type);
        open.remove(key);
        known.put(key, result);
        return result;
    }

    private Node rewrite(Node node, JsonType type) {
        Shape shape = node.shape();
        if (shape.subject() != null) {
            return shape.subject() == type ? node : nodes.everything();
        }
        if (shape instanceof Types types) {
            return nodes.constant(types.types().contains(type));
        }
        if (shape instanceof Among among) {
            return nodes.among(among.values().stream()
                    .filter(value -> JsonType.of(value) == type)
                    .toList());
        }
        if (shape instanceof Not not) {
            return nodes.not(restrict(not.part(), type));
        }
        if (shape instanceof All all) {
            return nodes.all(restrictAll(all.parts(), type));
        }
        if (shape instanceof Any any) {
            return nodes.any(restrictAll(any.parts(), type));
        }
        if (shape instanceof ExactlyOne one) {
            return nodes.exactlyOne(restrictAll(one.parts(), type));
        }
        return shape instanceof Reference reference ? restrict(targets.apply(reference.spot()), type) : node;
    }

    private List<Node> restrictAll(List<Node> parts, JsonType type) {
        return parts.stream().map(part -> restrict(part, type)).toList();
    }

    private record Case(Node node, JsonType type) {}
}
