package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.json.Shape.All;
import io.symbolon.compatibility.json.Shape.Among;
import io.symbolon.compatibility.json.Shape.Any;
import io.symbolon.compatibility.json.Shape.Bound;
import io.symbolon.compatibility.json.Shape.Constant;
import io.symbolon.compatibility.json.Shape.ExactlyOne;
import io.symbolon.compatibility.json.Shape.Items;
import io.symbolon.compatibility.json.Shape.Members;
import io.symbolon.compatibility.json.Shape.Not;
import io.symbolon.compatibility.json.Shape.Opaque;
import io.symbolon.compatibility.json.Shape.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The maker of nodes: gives the same object for the same set as far as that is seen at once. For one comparison. */
final class NodeFactory {

    private final Map<Shape, Node> made = new HashMap<>();
    private final Map<Node, Node> negations = new HashMap<>();
    private final Work work;
    private final Node everything;
    private final Node nothing;

    NodeFactory(Work work) {
        this.work = work;
        everything = make(new Constant(true));
        nothing = make(new Constant(false));
    }

    Node everything() {
        return everything;
    }

    Node nothing() {
        return nothing;
    }

    Node constant(boolean value) {
        return value ? everything : nothing;
    }

    Node make(Shape shape) {
        Node known = made.get(shape);
        if (known == null) {
            work.spend(1);
            known = new Node(made.size(), shape);
            made.put(shape, known);
        }
        return known;
    }

    Node types(Set<JsonType> types) {
        if (types.size() == JsonType.values().length) {
            return everything;
        }
        return types.isEmpty() ? nothing : make(new Types(Set.copyOf(types)));
    }

    Node type(JsonType type) {
        return types(Set.of(type));
    }

    Node among(Collection<JsonNode> values) {
        return values.isEmpty() ? nothing : make(new Among(Collections.unmodifiableSet(new LinkedHashSet<>(values))));
    }

    Node bound(JsonType type, boolean lower, BigDecimal value, boolean exclusive) {
        if (type != JsonType.NUMBER && lower && value.signum() <= 0 && !(exclusive && value.signum() == 0)) {
            return everything;
        }
        if (type != JsonType.NUMBER && exclusive) {
            return bound(type, lower, lower ? value.add(BigDecimal.ONE) : value.subtract(BigDecimal.ONE), false);
        }
        return make(new Bound(type, lower, value.stripTrailingZeros(), exclusive));
    }

    Node members(Map<String, Node> named, Map<String, Node> matching, Node rest) {
        boolean free = rest.isEverything()
                && named.values().stream().allMatch(Node::isEverything)
                && matching.values().stream().allMatch(Node::isEverything);
        return free ? everything : make(new Members(ordered(named), ordered(matching), rest));
    }

    Node items(List<Node> first, Node rest) {
        int size = first.size();
        while (size > 0 && first.get(size - 1) == rest) {
            size--;
        }
        return size == 0 && rest.isEverything()
                ? everything
                : make(new Items(List.copyOf(first.subList(0, size)), rest));
    }

    Node opaque(String reason, Object identity) {
        return make(new Opaque(reason, identity));
    }

    Node all(Node... parts) {
        return all(List.of(parts));
    }

    Node all(Collection<Node> parts) {
        return combine(Junction.ALL, parts);
    }

    Node any(Node... parts) {
        return any(List.of(parts));
    }

    Node any(Collection<Node> parts) {
        return combine(Junction.ANY, parts);
    }

    Node exactlyOne(List<Node> parts) {
        Set<Node> once = new HashSet<>();
        Set<Node> twice = new HashSet<>();
        parts.forEach(part -> (once.add(part) ? once : twice).add(part));
        once.removeAll(twice);
        List<Node> demands = new ArrayList<>();
        twice.forEach(part -> demands.add(not(part)));
        demands.add(exactlyOneOf(once));
        return all(demands);
    }

    private Node exactlyOneOf(Set<Node> parts) {
        List<Node> possible =
                parts.stream().filter(part -> !part.isNothing()).sorted().toList();
        long certain = possible.stream().filter(Node::isEverything).count();
        if (possible.isEmpty() || certain > 1) {
            return nothing;
        }
        if (certain == 1) {
            return all(possible.stream()
                    .filter(part -> !part.isEverything())
                    .map(this::not)
                    .toList());
        }
        return possible.size() == 1 ? possible.get(0) : make(new ExactlyOne(possible));
    }

    Node not(Node node) {
        Node known = negations.get(node);
        if (known == null) {
            known = negate(node);
            negations.put(node, known);
            negations.putIfAbsent(known, node);
        }
        return known;
    }

    private Node negate(Node node) {
        Shape shape = node.shape();
        if (shape instanceof Constant constant) {
            return constant(!constant.value());
        }
        if (shape instanceof Types types) {
            return types(EnumSet.complementOf(EnumSet.copyOf(types.types())));
        }
        if (shape instanceof Bound bound) {
            if (bound.subject() != JsonType.NUMBER
                    && !bound.lower()
                    && bound.value().signum() < 0) {
                return type(bound.subject());
            }
            return all(
                    type(bound.subject()), bound(bound.subject(), !bound.lower(), bound.value(), !bound.exclusive()));
        }
        if (shape instanceof All all) {
            return any(all.parts().stream().map(this::not).toList());
        }
        if (shape instanceof Any any) {
            return all(any.parts().stream().map(this::not).toList());
        }
        return shape instanceof Not not ? not.part() : make(new Not(node));
    }

    private static Map<String, Node> ordered(Map<String, Node> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    private Node combine(Junction junction, Collection<Node> parts) {
        Node neutral = constant(junction == Junction.ALL);
        Node absorbing = constant(junction == Junction.ANY);
        Gathering gathering = new Gathering(junction);
        parts.forEach(gathering::add);
        Set<Node> flat = new HashSet<>(gathering.others());
        gathering.types().ifPresent(types -> flat.add(types(types)));
        gathering.values().ifPresent(values -> flat.add(among(values)));
        flat.remove(neutral);
        if (flat.isEmpty()) {
            return neutral;
        }
        if (flat.contains(absorbing)) {
            return absorbing;
        }
        for (Node part : flat) {
            if (flat.contains(negations.getOrDefault(part, absorbing))) {
                return absorbing;
            }
        }
        if (flat.size() == 1) {
            return flat.iterator().next();
        }
        List<Node> ordered = new ArrayList<>(flat);
        ordered.sort(null);
        return make(junction.shape(List.copyOf(ordered)));
    }
}
