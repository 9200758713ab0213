package io.symbolon.compatibility.protobuf.text;

/**
 * A word of a {@code .proto} text.
 *
 * @param text the word as it is written, quotes included
 */
record Token(Kind kind, String text, Place place) {

    boolean is(String word) {
        return text.equals(word) && (kind == Kind.NAME || kind == Kind.SYMBOL);
    }

    /** How a message names the token. */
    String shown() {
        return kind == Kind.END ? "the end of the text" : Problems.quote(text);
    }

    enum Kind {
        NAME,
        INTEGER,
        FLOAT,
        STRING,
        SYMBOL,
        END
    }
}
