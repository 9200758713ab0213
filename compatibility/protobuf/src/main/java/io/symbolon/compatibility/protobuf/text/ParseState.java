package io.symbolon.compatibility.protobuf.text;

import io.symbolon.compatibility.protobuf.text.Token.Kind;

/** What the parsers of one text share. For one thread. */
final class ParseState {

    private static final int MOST_LEVELS = 32;

    private final TokenStream tokens;
    private final Places places;
    private final Problems problems;
    private Syntax syntax = Syntax.PROTO2;
    private int level;

    ParseState(TokenStream tokens, Places places, Problems problems) {
        this.tokens = tokens;
        this.places = places;
        this.problems = problems;
    }

    TokenStream tokens() {
        return tokens;
    }

    Syntax syntax() {
        return syntax;
    }

    void use(Syntax declared) {
        this.syntax = declared;
    }

    /** Notes that a part of the file starts at the next token. */
    void mark(PartPath path) {
        places.mark(path, tokens.peek().place());
    }

    /** Notes something that is wrong at the next token but does not keep the parser from going on. */
    void complain(String message) {
        problems.add(tokens.peek().place(), message);
    }

    /** Reads statements up to the closing brace; an error in one does not hide errors in the others. */
    void block(Runnable statement) {
        if (level >= MOST_LEVELS && tokens.peek().is("{")) {
            throw new SyntaxException(
                    tokens.peek().place(), "Messages nest deeper than " + MOST_LEVELS + " levels, the limit");
        }
        Token open = tokens.take("{");
        level++;
        while (!tokens.peek().is("}")) {
            if (tokens.peek().kind() == Kind.END) {
                throw new SyntaxException(open.place(), "The block is not closed: \"}\" is missing");
            }
            attempt(statement);
        }
        level--;
        tokens.take("}");
    }

    void attempt(Runnable statement) {
        try {
            statement.run();
        } catch (SyntaxException e) {
            if (tokens.peek().kind() == Kind.END) {
                throw e;
            }
            problems.add(e.place(), e.reason());
            tokens.skipStatement();
        }
    }
}
