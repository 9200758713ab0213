package io.symbolon.compatibility.avro;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A spot in a schema as a chain of steps from the root, so that a walk copies no paths. */
final class Location {

    static final Location ROOT = new Location(null, "", 0);

    /** How many steps a pointer shows; the way through types that contain one another can be any length. */
    private static final int MOST_STEPS = 100;

    private final @Nullable Location parent;
    private final String step;
    private final int depth;

    private Location(@Nullable Location parent, String step, int depth) {
        this.parent = parent;
        this.step = step;
        this.depth = depth;
    }

    Location at(String next) {
        return new Location(this, next, depth + 1);
    }

    Location at(int index) {
        return at(Integer.toString(index));
    }

    /** The JSON pointer, with the root written as {@code /} as the reference registry does. */
    String pointer() {
        Deque<String> steps = new ArrayDeque<>();
        for (Location spot = this; spot.parent != null; spot = spot.parent) {
            if (spot.depth <= MOST_STEPS) {
                steps.push(spot.step);
            }
        }
        return "/" + String.join("/", steps) + (depth > MOST_STEPS ? "/…" : "");
    }
}
