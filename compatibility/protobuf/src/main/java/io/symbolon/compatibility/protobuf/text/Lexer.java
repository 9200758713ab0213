package io.symbolon.compatibility.protobuf.text;

import io.symbolon.compatibility.protobuf.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** A cutter of {@code .proto} text into words; white space and comments fall away. For one thread, once. */
final class Lexer {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private int position;
    private int line = 1;
    private int lineStart;

    Lexer(String text) {
        this.text = text;
    }

    /** All tokens; the last is of kind {@link Kind#END}. */
    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        if (at(0) == BYTE_ORDER_MARK) {
            position++;
            lineStart++;
        }
        skipBlanks();
        while (position < text.length()) {
            tokens.add(next());
            skipBlanks();
        }
        tokens.add(new Token(Kind.END, "", place()));
        return tokens;
    }

    private Token next() {
        Place start = place();
        int from = position;
        Kind kind = kind();
        return new Token(kind, text.substring(from, position), start);
    }

    private Kind kind() {
        char first = at(0);
        if (isLetter(first)) {
            takeWord();
            return Kind.NAME;
        }
        if (isDigit(first) || (first == '.' && isDigit(at(1)))) {
            return takeNumber();
        }
        if (first == '"' || first == '\'') {
            takeString(first);
            return Kind.STRING;
        }
        if (first < ' ' || first > '~') {
            throw new SyntaxException(
                    place(),
                    String.format("The character U+%04X cannot stand outside a string or comment", (int) first));
        }
        position++;
        return Kind.SYMBOL;
    }

    private void takeWord() {
        while (isLetter(at(0)) || isDigit(at(0))) {
            position++;
        }
    }

    private Kind takeNumber() {
        Place start = place();
        Kind kind = Kind.INTEGER;
        if (at(0) == '0' && (at(1) == 'x' || at(1) == 'X')) {
            position += 2;
            requireDigits(Lexer::isHexDigit, start, "\"0x\" must be followed by hexadecimal digits");
        } else if (at(0) == '0' && isDigit(at(1))) {
            takeDigits(c -> c >= '0' && c <= '7');
            require(!isDigit(at(0)), start, "Numbers that start with 0 are octal and have the digits 0 to 7");
        } else {
            kind = takeDecimal(start);
        }
        require(!isLetter(at(0)), place(), "A number and a name must have a space between them");
        require(at(0) != '.', place(), "A number must not contain this point");
        return kind;
    }

    private Kind takeDecimal(Place start) {
        Kind kind = Kind.INTEGER;
        takeDigits(Lexer::isDigit);
        if (at(0) == '.') {
            kind = Kind.FLOAT;
            position++;
            takeDigits(Lexer::isDigit);
        }
        if (at(0) == 'e' || at(0) == 'E') {
            kind = Kind.FLOAT;
            position += at(1) == '+' || at(1) == '-' ? 2 : 1;
            requireDigits(Lexer::isDigit, start, "\"e\" must be followed by an exponent");
        }
        return kind;
    }

    private void takeString(char quote) {
        Place start = place();
        position++;
        while (at(0) != quote) {
            require(position < text.length() && at(0) != '\n', start, "The string does not end on its line");
            require(at(0) != 0, place(), "A string cannot contain the character NUL; write \\0");
            position += at(0) == '\\' ? 2 : 1;
        }
        position++;
    }

    private void skipBlanks() {
        while (position < text.length()) {
            char next = at(0);
            if (next == '\n') {
                newLine();
            } else if (next == ' ' || (next >= '\t' && next <= '\r')) {
                position++;
            } else if (next == '/' && at(1) == '/') {
                skipToLineEnd();
            } else if (next == '/' && at(1) == '*') {
                skipBlock();
            } else {
                return;
            }
        }
    }

    private void skipToLineEnd() {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
    }

    private void skipBlock() {
        Place start = place();
        position += 2;
        while (at(0) != '*' || at(1) != '/') {
            require(position < text.length(), start, "The comment does not end");
            if (at(0) == '\n') {
                newLine();
            } else {
                position++;
            }
        }
        position += 2;
    }

    private void newLine() {
        position++;
        line++;
        lineStart = position;
    }

    private void requireDigits(CharTest digit, Place start, String otherwise) {
        require(digit.test(at(0)), start, otherwise);
        takeDigits(digit);
    }

    private void takeDigits(CharTest digit) {
        while (digit.test(at(0))) {
            position++;
        }
    }

    private static void require(boolean holds, Place place, String otherwise) {
        if (!holds) {
            throw new SyntaxException(place, otherwise);
        }
    }

    private char at(int ahead) {
        return position + ahead < text.length() ? text.charAt(position + ahead) : 0;
    }

    private Place place() {
        return new Place(line, position - lineStart + 1);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private interface CharTest {
        boolean test(char c);
    }
}
