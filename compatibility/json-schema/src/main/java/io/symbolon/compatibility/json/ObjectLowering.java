package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.json.Shape.Names;
import io.symbolon.compatibility.json.Shape.Required;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The translation of the keywords about objects. */
final class ObjectLowering {

    private final Lowering lowering;
    private final NodeFactory nodes;
    private final Evaluated evaluated;

    ObjectLowering(Lowering lowering, NodeFactory nodes, Evaluated evaluated) {
        this.lowering = lowering;
        this.nodes = nodes;
        this.evaluated = evaluated;
    }

    void add(Spot spot, List<Node> parts) {
        Place place = spot.place();
        Map<String, Node> named = each(spot, "properties");
        Map<String, Node> matching = each(spot, "patternProperties");
        Node rest = Lowering.has(spot, "additionalProperties")
                ? lowering.lower(spot.child("additionalProperties"))
                : nodes.everything();
        parts.add(nodes.members(named, matching, rest));
        addRequired(spot, parts);
        lowering.addSize(place, "minProperties", JsonType.OBJECT, parts);
        lowering.addSize(place, "maxProperties", JsonType.OBJECT, parts);
        if (Lowering.has(spot, "propertyNames") && place.dialect().isAtLeast(Dialect.DRAFT_06)) {
            Node name = lowering.lower(spot.plainChild("propertyNames"));
            parts.add(name.isEverything() ? name : nodes.make(new Names(name)));
        }
        if (place.dialect().isAtLeast(Dialect.DRAFT_2019_09)) {
            addDependencies(spot, "dependentRequired", parts);
            addDependencies(spot, "dependentSchemas", parts);
            if (Lowering.has(spot, "unevaluatedProperties")) {
                parts.add(evaluated.restOfMembers(spot, lowering.lower(spot.plainChild("unevaluatedProperties"))));
            }
        } else {
            addDependencies(spot, "dependencies", parts);
        }
    }

    private Map<String, Node> each(Spot spot, String keyword) {
        Map<String, Node> lowered = new LinkedHashMap<>();
        JsonNode map = spot.place().get(keyword);
        if (map != null && map.isObject()) {
            map.fieldNames().forEachRemaining(name -> lowered.put(name, lowering.lower(spot.child(keyword, name))));
        }
        return lowered;
    }

    private void addRequired(Spot spot, List<Node> parts) {
        JsonNode required = spot.place().get("required");
        if (required != null && required.isArray()) {
            for (JsonNode name : required) {
                if (name.isTextual() && !(spot.filling() && hasDefault(spot.place(), name.textValue()))) {
                    parts.add(nodes.make(new Required(name.textValue())));
                }
            }
        }
    }

    /** Whether a property is described with a default, which a reader may put where the property is missing. */
    static boolean hasDefault(Place place, String property) {
        JsonNode described = place.schema().path("properties").path(property);
        return described.has("default");
    }

    private void addDependencies(Spot spot, String keyword, List<Node> parts) {
        JsonNode map = spot.place().get(keyword);
        if (map == null || !map.isObject()) {
            return;
        }
        map.properties().forEach(dependency -> {
            String name = dependency.getKey();
            List<Node> demands = new ArrayList<>();
            if (dependency.getValue().isArray()) {
                dependency.getValue().forEach(other -> demands.add(nodes.make(new Required(other.asText()))));
            } else {
                demands.add(lowering.lower(spot.plainChild(keyword, name)));
            }
            Node absent = nodes.not(nodes.all(nodes.type(JsonType.OBJECT), nodes.make(new Required(name))));
            parts.add(nodes.any(absent, nodes.all(demands)));
        });
    }
}
