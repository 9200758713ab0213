package io.symbolon.registry;

import java.util.BitSet;

/**
 * A pattern over paths whose segments are joined with dots: {@code ?} stands for one letter and {@code *} for any number of them
 * within a segment, {@code **} for anything. Matching takes no more steps than pattern and path have letters, multiplied.
 */
record PathPattern(String pattern) {

    /** Whether the pattern means more than one path. */
    boolean isOpen() {
        return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
    }

    boolean matches(String path) {
        BitSet reached = new BitSet(pattern.length() + 1);
        reach(0, reached);
        for (int i = 0; i < path.length() && !reached.isEmpty(); i++) {
            reached = after(path.charAt(i), reached);
        }
        return reached.get(pattern.length());
    }

    /** The places in the pattern that one more letter of the path leads to. */
    private BitSet after(char letter, BitSet before) {
        BitSet reached = new BitSet(pattern.length() + 1);
        for (int at = before.nextSetBit(0); at >= 0 && at < pattern.length(); at = before.nextSetBit(at + 1)) {
            switch (pattern.charAt(at)) {
                case '*' -> {
                    if (letter != '.' || isAcross(at)) {
                        reach(at, reached);
                    }
                }
                case '?' -> {
                    if (letter != '.') {
                        reach(at + 1, reached);
                    }
                }
                default -> {
                    if (letter == pattern.charAt(at)) {
                        reach(at + 1, reached);
                    }
                }
            }
        }
        return reached;
    }

    /** A star may stand for nothing, so whoever stands before one stands behind it too; what is reached was gone on from. */
    private void reach(int place, BitSet reached) {
        int at = place;
        while (!reached.get(at)) {
            reached.set(at);
            if (at == pattern.length() || pattern.charAt(at) != '*') {
                return;
            }
            at += isAcross(at) ? 2 : 1;
        }
    }

    private boolean isAcross(int star) {
        return pattern.startsWith("**", star);
    }
}
