package io.symbolon.compatibility.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The search for schemas that apply themselves to the same value again, so that no validator ever comes to an end. Done
 * without recursion. For one document.
 */
final class Loops {

    private static final Set<String> IN_PLACE =
            Set.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "dependencies");

    private final Set<Place> done = new HashSet<>();
    private final List<Place> found = new ArrayList<>();

    /** The places where such loops close; one for each. */
    List<Place> find(SchemaDocument document) {
        document.forEachPlace(this::walk);
        return found;
    }

    private void walk(Place start) {
        Deque<Open> path = new ArrayDeque<>();
        Set<Place> onPath = new HashSet<>();
        enter(start, path, onPath);
        while (!path.isEmpty()) {
            Open top = path.element();
            if (top.rest().hasNext()) {
                Place next = top.rest().next();
                if (onPath.contains(next)) {
                    found.add(top.place());
                } else {
                    enter(next, path, onPath);
                }
            } else {
                onPath.remove(path.pop().place());
                done.add(top.place());
            }
        }
    }

    private void enter(Place place, Deque<Open> path, Set<Place> onPath) {
        if (!done.contains(place)) {
            onPath.add(place);
            path.push(new Open(place, appliedAt(place).iterator()));
        }
    }

    /** The schemas that are applied to the same value. */
    private static List<Place> appliedAt(Place place) {
        List<Place> applied = new ArrayList<>();
        for (String keyword : References.of(place)) {
            Spot target = References.follow(new Spot(place, List.of(), false), keyword);
            if (target != null) {
                applied.add(target.place());
            }
        }
        boolean alone = !applied.isEmpty() && !place.dialect().isAtLeast(Dialect.DRAFT_2019_09);
        if (!alone) {
            Subschemas.of(place.schema()).stream()
                    .filter(child -> IN_PLACE.contains(child.steps().get(0)))
                    .forEach(child -> applied.add(place.child(child.steps().toArray(String[]::new))));
        }
        return applied;
    }

    private record Open(Place place, Iterator<Place> rest) {}
}
