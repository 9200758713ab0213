package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The meaning of {@code unevaluatedProperties} and {@code unevaluatedItems}: what the keywords beside them, and the
 * schemas applied in the same place, have looked at. Where that depends on which of those schemas hold, all cases are
 * written out. For one comparison.
 */
final class Evaluated {

    private static final int MAX_CONDITIONS = 5;

    private final Lowering lowering;
    private final NodeFactory nodes;

    Evaluated(Lowering lowering, NodeFactory nodes) {
        this.lowering = lowering;
        this.nodes = nodes;
    }

    /** The objects whose members that nothing looked at are in the set. */
    Node restOfMembers(Spot spot, Node rest) {
        return byCase(spot, seen -> {
            Map<String, Node> named = new LinkedHashMap<>();
            Map<String, Node> matching = new LinkedHashMap<>();
            for (Seen part : seen) {
                if (part.sees("additionalProperties", "unevaluatedProperties")) {
                    return nodes.everything();
                }
                part.names("properties").forEach(name -> named.put(name, nodes.everything()));
                part.names("patternProperties").forEach(name -> matching.put(name, nodes.everything()));
            }
            return nodes.members(named, matching, rest);
        });
    }

    /** The arrays whose items that nothing looked at are in the set. */
    Node restOfItems(Spot spot, Node rest) {
        boolean contains = spot.place().dialect().isAtLeast(Dialect.DRAFT_2020_12);
        return byCase(spot, seen -> {
            int first = 0;
            List<Node> others = new ArrayList<>(List.of(rest));
            for (Seen part : seen) {
                String all = ArrayLowering.restKeyword(part.spot().place());
                if (part.sees(all, "unevaluatedItems")) {
                    return nodes.everything();
                }
                String list = ArrayLowering.listKeyword(part.spot().place());
                first = Math.max(first, Lowering.size(part.spot(), list));
                if (Lowering.has(part.spot(), "contains")) {
                    others.add(
                            contains
                                    ? lowering.lower(part.spot().plainChild("contains"))
                                    : nodes.opaque("contains beside unevaluatedItems in 2019-09", part.spot()));
                }
            }
            List<Node> free = new ArrayList<>();
            for (int i = 0; i < first; i++) {
                free.add(nodes.everything());
            }
            return nodes.items(free, nodes.any(others));
        });
    }

    private Node byCase(Spot spot, Function<List<Seen>, Node> meaning) {
        List<Seen> seen = new ArrayList<>();
        collect(new Seen(spot, nodes.everything(), spot), seen, new HashSet<>());
        Set<Node> conditions = new LinkedHashSet<>();
        seen.forEach(part -> conditions.add(part.condition()));
        conditions.remove(nodes.everything());
        if (conditions.size() > MAX_CONDITIONS) {
            return nodes.opaque("too many schemas decide what is unevaluated at " + spot.place(), spot);
        }
        List<Node> open = List.copyOf(conditions);
        List<Node> cases = new ArrayList<>();
        for (int mask = 0; mask < 1 << open.size(); mask++) {
            Set<Node> holding = new HashSet<>(Set.of(nodes.everything()));
            List<Node> alternatives = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                boolean holds = (mask >> i & 1) == 1;
                if (holds) {
                    holding.add(open.get(i));
                }
                alternatives.add(holds ? nodes.not(open.get(i)) : open.get(i));
            }
            alternatives.add(meaning.apply(seen.stream()
                    .filter(part -> holding.contains(part.condition()))
                    .toList()));
            cases.add(nodes.any(alternatives));
        }
        return nodes.all(cases);
    }

    /** Collects the schemas that look at the same value, with the condition under which each of them counts. */
    private void collect(Seen part, List<Seen> seen, Set<Spot> path) {
        Spot spot = part.spot();
        if (!spot.place().schema().isObject() || !path.add(spot)) {
            return;
        }
        seen.add(part);
        for (String keyword : References.of(spot.place())) {
            Spot target = References.follow(spot, keyword);
            if (target != null) {
                collect(part.at(target), seen, path);
            }
        }
        for (int i = 0; i < Lowering.size(spot, "allOf"); i++) {
            collect(part.at(spot.child("allOf", Integer.toString(i))), seen, path);
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            for (int i = 0; i < Lowering.size(spot, keyword); i++) {
                Spot branch = spot.plainChild(keyword, Integer.toString(i));
                collect(part.when(lowering.lower(branch), branch, nodes), seen, path);
            }
        }
        collectConditional(part, seen, path);
        path.remove(spot);
    }

    private void collectConditional(Seen part, List<Seen> seen, Set<Spot> path) {
        Spot spot = part.spot();
        if (Lowering.has(spot, "if")) {
            Node condition = lowering.lower(spot.plainChild("if"));
            collect(part.when(condition, spot.plainChild("if"), nodes), seen, path);
            if (Lowering.has(spot, "then")) {
                collect(part.when(condition, spot.plainChild("then"), nodes), seen, path);
            }
            if (Lowering.has(spot, "else")) {
                collect(part.when(nodes.not(condition), spot.plainChild("else"), nodes), seen, path);
            }
        }
        JsonNode dependent = spot.place().get("dependentSchemas");
        if (dependent != null && dependent.isObject()) {
            dependent.fieldNames().forEachRemaining(name -> {
                Node present = nodes.all(nodes.type(JsonType.OBJECT), nodes.make(new Shape.Required(name)));
                collect(part.when(present, spot.plainChild("dependentSchemas", name), nodes), seen, path);
            });
        }
    }

    /**
     * A schema that looks at the value.
     *
     * @param condition when it counts
     * @param asking the schema that asks what is left
     */
    private record Seen(Spot spot, Node condition, Spot asking) {

        Seen at(Spot other) {
            return new Seen(other, condition, asking);
        }

        Seen when(Node further, Spot other, NodeFactory nodes) {
            return new Seen(other, nodes.all(condition, further), asking);
        }

        /** Whether it looks at everything that others leave; the asking schema's own last keyword does not count. */
        boolean sees(String additional, String unevaluated) {
            return Lowering.has(spot, additional) || (!spot.equals(asking) && Lowering.has(spot, unevaluated));
        }

        Set<String> names(String keyword) {
            Set<String> names = new LinkedHashSet<>();
            JsonNode map = spot.place().get(keyword);
            if (map != null && map.isObject()) {
                map.fieldNames().forEachRemaining(names::add);
            }
            return names;
        }
    }
}
