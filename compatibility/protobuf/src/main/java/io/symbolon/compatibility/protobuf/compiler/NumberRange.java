package io.symbolon.compatibility.protobuf.compiler;

import io.symbolon.compatibility.protobuf.text.PartPath;
import java.util.List;
import java.util.Optional;

/**
 * Numbers that a message or an enum keeps from ordinary use.
 *
 * @param purpose what they are, as part of a sentence
 * @param start the first of them
 * @param end the first that no longer belongs to them
 */
record NumberRange(String purpose, long start, long end, PartPath path) {

    /** The range that a number is in; the ranges are sorted by their start. */
    static Optional<NumberRange> holding(int number, List<NumberRange> sorted) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).start() <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && number < sorted.get(low - 1).end() ? Optional.of(sorted.get(low - 1)) : Optional.empty();
    }

    String shown() {
        return end - start == 1 ? String.valueOf(start) : start + " to " + (end - 1);
    }
}
