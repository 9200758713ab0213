package io.symbolon.compatibility.avro;

import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.InvalidSchemaException.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one text, as far as it was found. For one thread. */
final class Problems {

    private static final int MOST = 100;
    private static final int LONGEST_QUOTE = 80;

    private final List<Problem> found = new ArrayList<>();

    void add(Place place, String message) {
        if (found.size() < MOST) {
            found.add(new Problem(place.pointer(), message));
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidSchemaException(found);
        }
    }

    /** A piece of the text in quotes, shortened where it is long, so that a message stays readable. */
    static String quote(String text) {
        return '"' + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + '"';
    }
}
