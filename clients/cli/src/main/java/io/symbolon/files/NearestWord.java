package io.symbolon.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that somebody probably meant. */
final class NearestWord {

    private NearestWord() {}

    /** The known word that is fewest letters away, if it is near enough to be meant. */
    static Optional<String> of(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(word -> distance(typed, word)))
                .filter(word -> distance(typed, word) <= Math.max(2, typed.length() / 3));
    }

    /** How many letters must be put in, left out or exchanged to make one word of another (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row = next(row, i, one.charAt(i - 1), other);
        }
        return row[other.length()];
    }

    private static int[] next(int[] above, int first, char letter, String other) {
        int[] row = new int[above.length];
        row[0] = first;
        for (int j = 1; j < row.length; j++) {
            int exchanged = above[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(exchanged, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}
