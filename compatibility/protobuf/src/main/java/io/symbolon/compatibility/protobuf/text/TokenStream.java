package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.ByteString;
import io.symbolon.compatibility.protobuf.text.Token.Kind;
import java.math.BigInteger;
import java.util.List;

/** The tokens of a text, taken one after another. For one thread. */
final class TokenStream {

    private final List<Token> tokens;
    private int next;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(next);
    }

    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean takeIf(String word) {
        if (peek().is(word)) {
            take();
            return true;
        }
        return false;
    }

    Token take(String word) {
        if (!peek().is(word)) {
            throw expected('"' + word + '"');
        }
        return take();
    }

    Token takeName(String what) {
        if (peek().kind() != Kind.NAME) {
            throw expected(what);
        }
        return take();
    }

    /** A name with dots inside, and one before it where it is absolute. */
    String takeTypeName(String what) {
        StringBuilder name = new StringBuilder(takeIf(".") ? "." : "");
        name.append(takeName(what).text());
        while (takeIf(".")) {
            name.append('.').append(takeName(what).text());
        }
        return name.toString();
    }

    /** A whole number from 0 up to the most that is allowed. */
    BigInteger takeInteger(String what, BigInteger most) {
        Token token = peek();
        if (token.kind() != Kind.INTEGER) {
            throw expected(what);
        }
        BigInteger value = IntegerLiteral.read(token);
        if (value.compareTo(most) > 0) {
            throw new SyntaxException(token.place(), "The number " + token.shown() + " is too large");
        }
        take();
        return value;
    }

    int takeInt(String what) {
        return takeInteger(what, BigInteger.valueOf(Integer.MAX_VALUE)).intValueExact();
    }

    int takeSignedInt(String what) {
        boolean negative = takeIf("-");
        long most = negative ? -(long) Integer.MIN_VALUE : Integer.MAX_VALUE;
        BigInteger value = takeInteger(what, BigInteger.valueOf(most));
        return (negative ? value.negate() : value).intValueExact();
    }

    /** One string or several after another, which count as one. */
    ByteString takeString(String what) {
        if (peek().kind() != Kind.STRING) {
            throw expected(what);
        }
        ByteString value = ByteString.EMPTY;
        while (peek().kind() == Kind.STRING) {
            value = value.concat(StringLiteral.read(take()));
        }
        return value;
    }

    /** Goes on behind the statement in which an error was found, or before the brace that closes its block. */
    void skipStatement() {
        int depth = 0;
        while (peek().kind() != Kind.END) {
            if (depth == 0 && peek().is("}")) {
                return;
            }
            Token token = take();
            if (token.is("{")) {
                depth++;
            } else if ((token.is("}") && --depth == 0) || (token.is(";") && depth == 0)) {
                return;
            }
        }
    }

    SyntaxException expected(String what) {
        return new SyntaxException(peek().place(), "Expected " + what + ", found " + peek().shown());
    }
}
