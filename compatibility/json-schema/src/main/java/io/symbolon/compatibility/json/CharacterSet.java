package io.symbolon.compatibility.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of Unicode code points, kept as ordered ranges that neither touch nor overlap. */
record CharacterSet(List<Range> ranges) {

    static final CharacterSet ALL = range(0, Character.MAX_CODE_POINT);
    static final CharacterSet DIGIT = range('0', '9');
    static final CharacterSet WORD =
            DIGIT.union(range('a', 'z')).union(range('A', 'Z')).union(of('_'));
    static final CharacterSet LINE_END = of('\n').union(of('\r')).union(range(0x2028, 0x2029));
    /** What ECMA-262 calls white space. */
    static final CharacterSet SPACE = LINE_END.union(range('\t', '\r'))
            .union(of(' '))
            .union(of(0xA0))
            .union(of(0x1680))
            .union(range(0x2000, 0x200A))
            .union(of(0x202F))
            .union(of(0x205F))
            .union(of(0x3000))
            .union(of(0xFEFF));

    static CharacterSet of(int codePoint) {
        return range(codePoint, codePoint);
    }

    static CharacterSet range(int first, int last) {
        return new CharacterSet(List.of(new Range(first, last)));
    }

    static CharacterSet none() {
        return new CharacterSet(List.of());
    }

    boolean contains(int codePoint) {
        for (Range range : ranges) {
            if (codePoint <= range.last()) {
                return codePoint >= range.first();
            }
        }
        return false;
    }

    CharacterSet union(CharacterSet other) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.addAll(other.ranges);
        sorted.sort(Comparator.comparingInt(Range::first));
        List<Range> merged = new ArrayList<>();
        for (Range next : sorted) {
            int end = merged.size() - 1;
            if (end >= 0 && next.first() <= merged.get(end).last() + 1) {
                Range previous = merged.get(end);
                merged.set(end, new Range(previous.first(), Math.max(previous.last(), next.last())));
            } else {
                merged.add(next);
            }
        }
        return new CharacterSet(List.copyOf(merged));
    }

    CharacterSet complement() {
        List<Range> gaps = new ArrayList<>();
        int start = 0;
        for (Range range : ranges) {
            if (range.first() > start) {
                gaps.add(new Range(start, range.first() - 1));
            }
            start = range.last() + 1;
        }
        if (start <= Character.MAX_CODE_POINT) {
            gaps.add(new Range(start, Character.MAX_CODE_POINT));
        }
        return new CharacterSet(List.copyOf(gaps));
    }

    /** Code points from the first to the last, both included. */
    record Range(int first, int last) {}
}
