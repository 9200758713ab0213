package io.symbolon.compatibility.avro;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A spot in a schema as a chain of steps from the root, so that a walk copies no paths. */
final class Location {

    static final Location ROOT = new Location(null, "");

    private final @Nullable Location parent;
    private final String step;

    private Location(@Nullable Location parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    Location at(String next) {
        return new Location(this, next);
    }

    Location at(int index) {
        return at(Integer.toString(index));
    }

    /** The JSON pointer, with the root written as {@code /} as the reference registry does. */
    String pointer() {
        Deque<String> steps = new ArrayDeque<>();
        Location spot = this;
        while (spot.parent != null) {
            steps.push(spot.step);
            spot = spot.parent;
        }
        return "/" + String.join("/", steps);
    }
}
