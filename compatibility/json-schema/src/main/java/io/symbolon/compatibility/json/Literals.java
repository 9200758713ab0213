package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.json.Shape.Among;
import io.symbolon.compatibility.json.Shape.Bound;
import io.symbolon.compatibility.json.Shape.Not;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plain demands on a value of one type, all of which must hold; each is one shape or its negation. */
final class Literals {

    private final List<Node> nodes;
    private final JsonType type;
    private final List<Shape> asserted = new ArrayList<>();
    private final List<Shape> denied = new ArrayList<>();

    Literals(List<Node> nodes, JsonType type) {
        this.nodes = nodes;
        this.type = type;
        for (Node node : nodes) {
            if (node.shape() instanceof Not not) {
                denied.add(not.part().shape());
            } else {
                asserted.add(node.shape());
            }
        }
    }

    /** Whether the value is known to meet every demand. */
    boolean areMetBy(JsonNode value, Evaluator evaluator) {
        return nodes.stream().allMatch(node -> evaluator.contains(node, value) == Truth.YES);
    }

    JsonType type() {
        return type;
    }

    <T extends Shape> List<T> asserted(Class<T> kind) {
        return ofKind(asserted, kind);
    }

    <T extends Shape> List<T> denied(Class<T> kind) {
        return ofKind(denied, kind);
    }

    /** The values that are excluded one by one. */
    Set<JsonNode> excluded() {
        Set<JsonNode> values = new HashSet<>();
        denied(Among.class).forEach(among -> values.addAll(among.values()));
        return values;
    }

    /** The tightest limit on one side, or nothing where that side is open. */
    @Nullable
    Bound tightest(boolean lower) {
        Bound tightest = null;
        for (Bound bound : asserted(Bound.class)) {
            if (bound.lower() == lower && (tightest == null || isTighter(bound, tightest))) {
                tightest = bound;
            }
        }
        return tightest;
    }

    /** The smallest size asked for; at least 0. */
    long smallestSize() {
        Bound bound = tightest(true);
        return bound == null ? 0 : clamp(bound.value());
    }

    /** The largest size allowed; a huge number where there is no limit. */
    long largestSize() {
        Bound bound = tightest(false);
        return bound == null ? Long.MAX_VALUE : clamp(bound.value());
    }

    private static <T extends Shape> List<T> ofKind(List<Shape> shapes, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Shape shape : shapes) {
            if (kind.isInstance(shape)) {
                found.add(kind.cast(shape));
            }
        }
        return found;
    }

    private static boolean isTighter(Bound bound, Bound than) {
        int order = bound.value().compareTo(than.value());
        return order == 0 ? bound.exclusive() : bound.lower() == order > 0;
    }

    private static long clamp(BigDecimal value) {
        return value.min(BigDecimal.valueOf(Long.MAX_VALUE / 2)).longValue();
    }
}
