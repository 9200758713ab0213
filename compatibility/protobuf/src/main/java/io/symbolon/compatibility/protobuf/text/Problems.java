package io.symbolon.compatibility.protobuf.text;

import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.InvalidSchemaException.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one file, as far as it was found. For one thread. */
public final class Problems {

    private static final int MOST = 100;
    private static final int LONGEST_QUOTE = 80;

    private final String prefix;
    private final List<Problem> found = new ArrayList<>();

    /** @param file the import path of the file; empty for the schema itself */
    public Problems(String file) {
        this.prefix = file.isEmpty() ? "" : file + ":";
    }

    void add(Place place, String message) {
        add(place.toString(), message);
    }

    public void add(String place, String message) {
        Problem problem = new Problem(prefix + place, message);
        if (found.size() < MOST && !found.contains(problem)) {
            found.add(problem);
        }
    }

    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidSchemaException(found);
        }
    }

    /** A piece of the text in quotes, shortened where it is long, so that a message stays readable. */
    public static String quote(String text) {
        return '"' + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + '"';
    }
}
