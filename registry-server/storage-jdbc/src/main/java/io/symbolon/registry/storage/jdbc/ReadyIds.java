package io.symbolon.registry.storage.jdbc;

import java.util.HashMap;
import java.util.Map;

/**
 * Which contexts have a sequence of ids that goes on behind an id, as far as one unit of work made sure of it. Sequences are
 * changed by statements that commit, so the work stops with {@link Missing}, and begins again when the sequence is ready.
 */
final class ReadyIds {

    private final Map<String, Integer> above = new HashMap<>();

    void require(String context, int id) {
        if (above.getOrDefault(context, -1) < id) {
            throw new Missing(context, id);
        }
    }

    void add(Missing made) {
        above.put(made.context, made.id);
    }

    /** A sequence that a unit of work needs, which goes on behind an id. */
    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String context;
        private final int id;

        private Missing(String context, int id) {
            super("Context '" + context + "' has no ids behind " + id);
            this.context = context;
            this.id = id;
        }

        String context() {
            return context;
        }

        int id() {
            return id;
        }
    }
}
