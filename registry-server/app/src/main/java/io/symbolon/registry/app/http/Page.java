package io.symbolon.registry.app.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a list.
 *
 * @param offset how many to leave out at the front
 * @param limit how many to take at the most; 0 or less for all
 */
record Page(int offset, int limit) {

    /** How many schemas are listed at once; also where the client asks for more. */
    private static final int MAX_SCHEMAS = 1_000;

    /** The same part of a list that is never given out in one. */
    Page ofSchemas() {
        return new Page(offset, limit <= 0 || limit > MAX_SCHEMAS ? MAX_SCHEMAS : limit);
    }

    <T> Stream<T> of(Stream<T> all) {
        Stream<T> rest = all.skip(offset);
        return limit > 0 ? rest.limit(limit) : rest;
    }

    <T> List<T> of(List<T> all) {
        int from = Math.min(offset, all.size());
        int rest = all.size() - from;
        return all.subList(from, from + (limit > 0 ? Math.min(limit, rest) : rest));
    }
}
