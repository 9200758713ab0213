package io.symbolon.registry.app.http;

import java.util.List;

/**
 * A part of a list.
 *
 * @param offset how many to leave out at the front
 * @param limit how many to take at the most; 0 or less for all
 */
record Page(int offset, int limit) {

    <T> List<T> of(List<T> all) {
        int from = Math.min(offset, all.size());
        int rest = all.size() - from;
        return all.subList(from, from + (limit > 0 ? Math.min(limit, rest) : rest));
    }
}
