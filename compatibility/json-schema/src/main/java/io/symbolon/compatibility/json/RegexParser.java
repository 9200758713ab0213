package io.symbolon.compatibility.json;

import io.symbolon.compatibility.json.RegexTree.Choice;
import io.symbolon.compatibility.json.RegexTree.End;
import io.symbolon.compatibility.json.RegexTree.One;
import io.symbolon.compatibility.json.RegexTree.Repeat;
import io.symbolon.compatibility.json.RegexTree.Sequence;
import io.symbolon.compatibility.json.RegexTree.Start;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the regular expressions of ECMA-262, by code points. Takes what describes a regular language; look-around,
 * back references, word boundaries, Unicode properties and flags are told apart from mistakes. For one thread, once.
 */
final class RegexParser {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_COUNT = 100_000;

    private final int[] text;
    private int position;
    private int depth;

    RegexParser(String regex) {
        text = regex.codePoints().toArray();
    }

    RegexTree parse() throws RegexSyntaxException {
        RegexTree tree = choice();
        if (!atEnd()) {
            throw RegexSyntaxException.invalid("a closing ')' has no opening one");
        }
        return tree;
    }

    private RegexTree choice() throws RegexSyntaxException {
        if (++depth > MAX_DEPTH) {
            throw RegexSyntaxException.invalid("groups nest deeper than " + MAX_DEPTH + " levels, the limit");
        }
        List<RegexTree> branches = new ArrayList<>();
        branches.add(sequence());
        while (take('|')) {
            branches.add(sequence());
        }
        depth--;
        return branches.size() == 1 ? branches.get(0) : new Choice(branches);
    }

    private RegexTree sequence() throws RegexSyntaxException {
        List<RegexTree> parts = new ArrayList<>();
        while (!atEnd() && text[position] != '|' && text[position] != ')') {
            parts.add(repeated(atom()));
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private RegexTree atom() throws RegexSyntaxException {
        int next = text[position++];
        return switch (next) {
            case '^' -> new Start();
            case '$' -> new End();
            case '.' -> new One(CharacterSet.LINE_END.complement());
            case '(' -> group();
            case '[' -> new One(new CharacterClass().read());
            case '\\' -> new One(escape(false));
            case '*', '+', '?' ->
                throw RegexSyntaxException.invalid(
                        "there is nothing to repeat before '" + Character.toString(next) + "'");
            default -> new One(CharacterSet.of(next));
        };
    }

    private RegexTree group() throws RegexSyntaxException {
        if (take('?')) {
            skipGroupKind();
        }
        RegexTree inner = choice();
        if (!take(')')) {
            throw RegexSyntaxException.invalid("a group is not closed");
        }
        return inner;
    }

    private void skipGroupKind() throws RegexSyntaxException {
        if (take(':')) {
            return;
        }
        if (!take('<') || atEnd() || text[position] == '=' || text[position] == '!') {
            throw RegexSyntaxException.unsupported("look-around and flags are not understood");
        }
        while (!atEnd() && text[position] != '>') {
            position++;
        }
        if (!take('>')) {
            throw RegexSyntaxException.invalid("the name of a group is not closed");
        }
    }

    private RegexTree repeated(RegexTree part) throws RegexSyntaxException {
        RegexTree result = part;
        Repeat counts = counts(part);
        if (counts != null) {
            result = counts;
            take('?');
            if (!atEnd() && "*+?".indexOf(text[position]) >= 0) {
                throw RegexSyntaxException.unsupported("a quantifier follows a quantifier");
            }
        }
        return result;
    }

    private @Nullable Repeat counts(RegexTree part) throws RegexSyntaxException {
        if (take('*')) {
            return new Repeat(part, 0, Repeat.UNBOUNDED);
        }
        if (take('+')) {
            return new Repeat(part, 1, Repeat.UNBOUNDED);
        }
        if (take('?')) {
            return new Repeat(part, 0, 1);
        }
        int start = position;
        if (take('{')) {
            int least = number();
            int most = least;
            if (least >= 0 && take(',')) {
                most = !atEnd() && text[position] == '}' ? Repeat.UNBOUNDED : number();
            }
            if (least >= 0 && (most >= 0 || text[position - 1] == ',') && take('}')) {
                if (most >= 0 && most < least) {
                    throw RegexSyntaxException.invalid("a count {m,n} has m above n");
                }
                return new Repeat(part, least, most);
            }
            position = start;
        }
        return null;
    }

    /** A number at the current position, or -1 where there is none. */
    private int number() throws RegexSyntaxException {
        int start = position;
        long value = 0;
        while (!atEnd() && text[position] >= '0' && text[position] <= '9') {
            value = Math.min(value * 10 + text[position++] - '0', MAX_COUNT + 1L);
        }
        if (value > MAX_COUNT) {
            throw RegexSyntaxException.unsupported("a count is above " + MAX_COUNT);
        }
        return position == start ? -1 : (int) value;
    }

    private CharacterSet escape(boolean inClass) throws RegexSyntaxException {
        if (atEnd()) {
            throw RegexSyntaxException.invalid("a '\\' escapes nothing");
        }
        int next = text[position++];
        return switch (next) {
            case 'd' -> CharacterSet.DIGIT;
            case 'D' -> CharacterSet.DIGIT.complement();
            case 'w' -> CharacterSet.WORD;
            case 'W' -> CharacterSet.WORD.complement();
            case 's' -> CharacterSet.SPACE;
            case 'S' -> CharacterSet.SPACE.complement();
            case 'n' -> CharacterSet.of('\n');
            case 'r' -> CharacterSet.of('\r');
            case 't' -> CharacterSet.of('\t');
            case 'f' -> CharacterSet.of('\f');
            case 'v' -> CharacterSet.of(0x0B);
            case 'x' -> CharacterSet.of(hexadecimal(2));
            case 'u' -> CharacterSet.of(unicode());
            case 'b' -> {
                if (inClass) {
                    yield CharacterSet.of('\b');
                }
                throw RegexSyntaxException.unsupported("word boundaries are not understood");
            }
            default -> {
                if (Character.isLetterOrDigit(next)) {
                    throw RegexSyntaxException.unsupported(
                            "the escape \\" + Character.toString(next) + " is not understood");
                }
                yield CharacterSet.of(next);
            }
        };
    }

    private int unicode() throws RegexSyntaxException {
        if (take('{')) {
            int start = position;
            while (!atEnd() && text[position] != '}') {
                position++;
            }
            int end = position;
            if (!take('}') || end == start || end - start > 6) {
                throw RegexSyntaxException.invalid("an escape \\u{…} has no code point of one to six digits");
            }
            position = start;
            int value = hexadecimal(end - start);
            position = end + 1;
            if (value > Character.MAX_CODE_POINT) {
                throw RegexSyntaxException.invalid("an escape \\u{…} is above the last code point");
            }
            return value;
        }
        int first = hexadecimal(4);
        if (Character.isSurrogate((char) first)) {
            throw RegexSyntaxException.unsupported("surrogates are not understood");
        }
        return first;
    }

    private int hexadecimal(int digits) throws RegexSyntaxException {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = atEnd() ? -1 : Character.digit(text[position++], 16);
            if (digit < 0) {
                throw RegexSyntaxException.unsupported("an escape lacks hexadecimal digits");
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private boolean take(int expected) {
        if (!atEnd() && text[position] == expected) {
            position++;
            return true;
        }
        return false;
    }

    private boolean atEnd() {
        return position == text.length;
    }

    /** The inside of square brackets. */
    private final class CharacterClass {

        CharacterSet read() throws RegexSyntaxException {
            boolean negated = take('^');
            CharacterSet set = CharacterSet.none();
            while (!take(']')) {
                set = set.union(member());
            }
            return negated ? set.complement() : set;
        }

        private CharacterSet member() throws RegexSyntaxException {
            CharacterSet first = single();
            boolean range = position + 1 < text.length && text[position] == '-' && text[position + 1] != ']';
            if (!range) {
                return first;
            }
            position++;
            CharacterSet last = single();
            if (!isOne(first) || !isOne(last)) {
                throw RegexSyntaxException.unsupported("a class such as \\d stands at the end of a range");
            }
            int from = first.ranges().get(0).first();
            int to = last.ranges().get(0).first();
            if (from > to) {
                throw RegexSyntaxException.invalid("a range of characters runs backwards");
            }
            return CharacterSet.range(from, to);
        }

        private CharacterSet single() throws RegexSyntaxException {
            if (atEnd()) {
                throw RegexSyntaxException.invalid("a '[' is not closed");
            }
            int next = text[position++];
            if (next == '[' || (next == '&' && !atEnd() && text[position] == '&')) {
                throw RegexSyntaxException.unsupported("nested classes are read differently by different engines");
            }
            return next == '\\' ? escape(true) : CharacterSet.of(next);
        }

        private static boolean isOne(CharacterSet set) {
            return set.ranges().size() == 1
                    && set.ranges().get(0).first() == set.ranges().get(0).last();
        }
    }
}
