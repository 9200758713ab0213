package io.symbolon.registry.storage.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * Statements as JDBC takes them, with question marks, and the names that stood there.
 *
 * @param names one for each question mark, in order
 */
record PositionalSql(String sql, List<String> names) {

    /** @param named with a colon before each name, and no other colon */
    static PositionalSql of(String named) {
        StringBuilder sql = new StringBuilder(named.length());
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int colon = named.indexOf(':'); colon >= 0; colon = named.indexOf(':', from)) {
            sql.append(named, from, colon).append('?');
            from = endOfName(named, colon + 1);
            names.add(named.substring(colon + 1, from));
        }
        return new PositionalSql(sql.append(named, from, named.length()).toString(), names);
    }

    private static int endOfName(String named, int start) {
        int end = start;
        while (end < named.length() && Character.isLetterOrDigit(named.charAt(end))) {
            end++;
        }
        return end;
    }
}
