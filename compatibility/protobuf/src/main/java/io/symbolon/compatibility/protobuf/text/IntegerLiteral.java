package io.symbolon.compatibility.protobuf.text;

import java.math.BigInteger;

/** The value of a whole number in decimal, octal or hexadecimal digits. */
final class IntegerLiteral {

    private static final int LONGEST = 100;

    private IntegerLiteral() {}

    static BigInteger read(Token token) {
        String text = token.text();
        if (text.length() > LONGEST) {
            throw new SyntaxException(token.place(), "The number has more than " + LONGEST + " digits");
        }
        if (text.startsWith("0x") || text.startsWith("0X")) {
            return new BigInteger(text.substring(2), 16);
        }
        return new BigInteger(text, text.startsWith("0") ? 8 : 10);
    }
}
