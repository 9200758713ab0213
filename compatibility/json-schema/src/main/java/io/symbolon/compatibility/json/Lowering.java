package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.json.Shape.Matches;
import io.symbolon.compatibility.json.Shape.MultipleOf;
import io.symbolon.compatibility.json.Shape.Reference;
import io.symbolon.compatibility.json.Shape.WrittenWhole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The translation of schemas into sets of values, keyword by keyword. For one comparison. */
final class Lowering {

    /** How deep schemas are translated at once; what lies deeper is translated when it is needed. */
    private static final int MAX_DEPTH = 60;

    private final NodeFactory nodes;
    private final ObjectLowering objects;
    private final ArrayLowering arrays;
    private final Map<Spot, Node> known = new HashMap<>();
    private final Set<Spot> open = new HashSet<>();

    Lowering(NodeFactory nodes) {
        this.nodes = nodes;
        Evaluated evaluated = new Evaluated(this, nodes);
        objects = new ObjectLowering(this, nodes, evaluated);
        arrays = new ArrayLowering(this, nodes, evaluated);
    }

    /** The set that a schema describes; a reference to it where it is just being translated. */
    Node lower(Spot spot) {
        Node result = known.get(spot);
        if (result != null) {
            return result;
        }
        if (open.size() == MAX_DEPTH || !open.add(spot)) {
            return nodes.make(new Reference(spot));
        }
        result = translate(spot);
        open.remove(spot);
        known.put(spot, result);
        return result;
    }

    private Node translate(Spot spot) {
        JsonNode schema = spot.place().schema();
        if (!schema.isObject()) {
            return nodes.constant(schema.asBoolean(true));
        }
        List<Node> parts = new ArrayList<>();
        for (String keyword : References.of(spot.place())) {
            Spot target = References.follow(spot, keyword);
            parts.add(
                    target == null
                            ? nodes.opaque("the reference at " + spot.place() + " leads nowhere", spot)
                            : lower(target));
        }
        boolean alone = !spot.place().dialect().isAtLeast(Dialect.DRAFT_2019_09);
        if (parts.isEmpty() || !alone) {
            addValues(spot.place(), parts);
            addNumbers(spot.place(), parts);
            addStrings(spot.place(), parts);
            addLogic(spot, parts);
            objects.add(spot, parts);
            arrays.add(spot, parts);
        }
        return nodes.all(parts);
    }

    private void addValues(Place place, List<Node> parts) {
        JsonNode type = place.get("type");
        if (type != null) {
            parts.add(type(type, place.dialect()));
        }
        JsonNode values = place.get("enum");
        if (values != null && values.isArray()) {
            List<JsonNode> canonical = new ArrayList<>();
            values.forEach(value -> canonical.add(JsonValues.canonical(value)));
            parts.add(nodes.among(canonical));
        }
        JsonNode constant = place.get("const");
        if (constant != null && place.dialect().isAtLeast(Dialect.DRAFT_06)) {
            parts.add(nodes.among(List.of(JsonValues.canonical(constant))));
        }
    }

    private Node type(JsonNode type, Dialect dialect) {
        Set<String> names = new HashSet<>();
        if (type.isTextual()) {
            names.add(type.textValue());
        }
        type.forEach(name -> names.add(name.asText()));
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        for (JsonType candidate : JsonType.values()) {
            if (names.contains(candidate.name().toLowerCase(Locale.ROOT))) {
                types.add(candidate);
            }
        }
        boolean integer = names.contains("integer") && types.add(JsonType.NUMBER);
        return integer ? nodes.all(nodes.types(types), wholeNumbers(dialect)) : nodes.types(types);
    }

    private Node wholeNumbers(Dialect dialect) {
        return nodes.make(dialect == Dialect.DRAFT_04 ? new WrittenWhole() : new MultipleOf(BigDecimal.ONE));
    }

    private void addNumbers(Place place, List<Node> parts) {
        JsonNode divisor = place.get("multipleOf");
        if (divisor != null && divisor.isNumber() && divisor.decimalValue().signum() > 0) {
            parts.add(nodes.make(new MultipleOf(divisor.decimalValue().stripTrailingZeros())));
        }
        addRange(place, true, parts);
        addRange(place, false, parts);
    }

    private void addRange(Place place, boolean lower, List<Node> parts) {
        JsonNode plain = place.get(lower ? "minimum" : "maximum");
        JsonNode exclusive = place.get(lower ? "exclusiveMinimum" : "exclusiveMaximum");
        boolean old = place.dialect() == Dialect.DRAFT_04;
        if (plain != null && plain.isNumber()) {
            boolean excludes = old && exclusive != null && exclusive.booleanValue();
            parts.add(nodes.bound(JsonType.NUMBER, lower, plain.decimalValue(), excludes));
        }
        if (!old && exclusive != null && exclusive.isNumber()) {
            parts.add(nodes.bound(JsonType.NUMBER, lower, exclusive.decimalValue(), true));
        }
    }

    private void addStrings(Place place, List<Node> parts) {
        addSize(place, "minLength", JsonType.STRING, parts);
        addSize(place, "maxLength", JsonType.STRING, parts);
        JsonNode pattern = place.get("pattern");
        if (pattern != null && pattern.isTextual()) {
            parts.add(nodes.make(new Matches(pattern.textValue())));
        }
    }

    /** Adds a limit for a size, from a keyword that begins with min or max. */
    void addSize(Place place, String keyword, JsonType type, List<Node> parts) {
        JsonNode limit = place.get(keyword);
        if (limit != null
                && limit.isNumber()
                && limit.decimalValue().stripTrailingZeros().scale() <= 0) {
            parts.add(nodes.bound(type, keyword.startsWith("min"), limit.decimalValue(), false));
        }
    }

    private void addLogic(Spot spot, List<Node> parts) {
        for (int i = 0; i < size(spot, "allOf"); i++) {
            parts.add(lower(spot.child("allOf", Integer.toString(i))));
        }
        if (size(spot, "anyOf") > 0) {
            parts.add(nodes.any(branches(spot, "anyOf")));
        }
        if (size(spot, "oneOf") > 0) {
            parts.add(nodes.exactlyOne(branches(spot, "oneOf")));
        }
        if (has(spot, "not")) {
            parts.add(nodes.not(lower(spot.plainChild("not"))));
        }
        if (has(spot, "if") && spot.place().dialect().isAtLeast(Dialect.DRAFT_07)) {
            Node condition = lower(spot.plainChild("if"));
            if (has(spot, "then")) {
                parts.add(nodes.any(nodes.not(condition), lower(spot.plainChild("then"))));
            }
            if (has(spot, "else")) {
                parts.add(nodes.any(condition, lower(spot.plainChild("else"))));
            }
        }
    }

    private List<Node> branches(Spot spot, String keyword) {
        List<Node> branches = new ArrayList<>();
        for (int i = 0; i < size(spot, keyword); i++) {
            branches.add(lower(spot.plainChild(keyword, Integer.toString(i))));
        }
        return branches;
    }

    static int size(Spot spot, String keyword) {
        JsonNode list = spot.place().get(keyword);
        return list != null && list.isArray() ? list.size() : 0;
    }

    /** Whether a keyword is there and holds a schema. */
    static boolean has(Spot spot, String keyword) {
        JsonNode value = spot.place().get(keyword);
        return value != null && Subschemas.isSchema(value);
    }
}
