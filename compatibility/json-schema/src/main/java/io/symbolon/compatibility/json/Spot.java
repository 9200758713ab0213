package io.symbolon.compatibility.json;

import java.util.ArrayList;
import java.util.List;

/**
 * A schema as it is met on one way through the documents.
 *
 * @param scope the resources entered on the way, outermost first; empty where no dynamic reference asks for them
 * @param filling whether readers fill in defaults here, so that a missing property with a default is not missed
 */
record Spot(Place place, List<Resource> scope, boolean filling) {

    static Spot root(SchemaDocument document, boolean filling) {
        Place root = document.rootPlace();
        return new Spot(root, document.redirects() ? List.of(root.resource()) : List.of(), filling);
    }

    /** The same schema taken literally, without readers that fill in defaults. */
    Spot plain() {
        return new Spot(place, scope, false);
    }

    /** A sub-schema that every value, or a part of every value, must satisfy. */
    Spot child(String... steps) {
        return at(place.child(steps), filling);
    }

    /** A sub-schema that only some values must satisfy, so that defaults do not help. */
    Spot plainChild(String... steps) {
        return at(place.child(steps), false);
    }

    Spot at(Place target) {
        return at(target, filling);
    }

    private Spot at(Place target, boolean fills) {
        if (scope.isEmpty() || scope.contains(target.resource())) {
            return new Spot(target, scope, fills);
        }
        List<Resource> longer = new ArrayList<>(scope);
        longer.add(target.resource());
        return new Spot(target, List.copyOf(longer), fills);
    }
}
