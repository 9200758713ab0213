package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.json.Shape.Contains;
import io.symbolon.compatibility.json.Shape.Unique;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The translation of the keywords about arrays. */
final class ArrayLowering {

    private final Lowering lowering;
    private final NodeFactory nodes;
    private final Evaluated evaluated;

    ArrayLowering(Lowering lowering, NodeFactory nodes, Evaluated evaluated) {
        this.lowering = lowering;
        this.nodes = nodes;
        this.evaluated = evaluated;
    }

    void add(Spot spot, List<Node> parts) {
        Place place = spot.place();
        parts.add(items(spot));
        lowering.addSize(place, "minItems", JsonType.ARRAY, parts);
        lowering.addSize(place, "maxItems", JsonType.ARRAY, parts);
        JsonNode unique = place.get("uniqueItems");
        if (unique != null && unique.booleanValue()) {
            parts.add(nodes.make(new Unique()));
        }
        if (Lowering.has(spot, "contains") && place.dialect().isAtLeast(Dialect.DRAFT_06)) {
            addContains(spot, parts);
        }
        if (Lowering.has(spot, "unevaluatedItems") && place.dialect().isAtLeast(Dialect.DRAFT_2019_09)) {
            parts.add(evaluated.restOfItems(spot, lowering.lower(spot.plainChild("unevaluatedItems"))));
        }
    }

    private Node items(Spot spot) {
        String list = listKeyword(spot.place());
        List<Node> first = new ArrayList<>();
        for (int i = 0; i < Lowering.size(spot, list); i++) {
            first.add(lowering.lower(spot.child(list, Integer.toString(i))));
        }
        String rest = restKeyword(spot.place());
        return nodes.items(first, Lowering.has(spot, rest) ? lowering.lower(spot.child(rest)) : nodes.everything());
    }

    /** The keyword that describes the first items one by one. */
    static String listKeyword(Place place) {
        return place.dialect().isAtLeast(Dialect.DRAFT_2020_12) ? "prefixItems" : "items";
    }

    /** The keyword that describes the items behind those described one by one. */
    static String restKeyword(Place place) {
        JsonNode items = place.get("items");
        boolean tuple = items != null && items.isArray() && !place.dialect().isAtLeast(Dialect.DRAFT_2020_12);
        return tuple ? "additionalItems" : "items";
    }

    private void addContains(Spot spot, List<Node> parts) {
        Node item = lowering.lower(spot.plainChild("contains"));
        boolean counts = spot.place().dialect().isAtLeast(Dialect.DRAFT_2019_09);
        int least = counts ? count(spot.place(), "minContains", 1) : 1;
        if (least > 0) {
            parts.add(nodes.make(new Contains(item, least)));
        }
        int most = counts ? count(spot.place(), "maxContains", Integer.MAX_VALUE) : Integer.MAX_VALUE;
        if (most < Integer.MAX_VALUE) {
            parts.add(nodes.any(
                    nodes.not(nodes.type(JsonType.ARRAY)), nodes.not(nodes.make(new Contains(item, most + 1)))));
        }
    }

    /** A count out of a keyword; counts beyond what an array can hold are cut. */
    static int count(Place place, String keyword, int otherwise) {
        JsonNode count = place.get(keyword);
        if (count == null || !count.isNumber() || count.decimalValue().signum() < 0) {
            return otherwise;
        }
        return count.decimalValue().min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }
}
