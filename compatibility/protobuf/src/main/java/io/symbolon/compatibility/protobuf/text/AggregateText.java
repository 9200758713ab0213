package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.TextFormat;
import io.symbolon.compatibility.protobuf.text.Token.Kind;
import java.util.List;

/** The one spelling of a message that is the value of an option. */
public final class AggregateText {

    private static final String NO_SPACE_BEFORE = ":,;.]/";
    private static final String NO_SPACE_AFTER = "[./-";

    private AggregateText() {}

    public static String of(MessageOrBuilder message) {
        String text = TextFormat.printer()
                .escapingNonAscii(false)
                .emittingSingleLine(true)
                .printToString(message);
        List<Token> tokens = new Lexer(text).tokens();
        return join(tokens.subList(0, tokens.size() - 1));
    }

    static String join(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        Token before = null;
        for (Token token : tokens) {
            boolean tight = before == null || isSymbol(token, NO_SPACE_BEFORE) || isSymbol(before, NO_SPACE_AFTER);
            text.append(tight ? "" : " ").append(token.text());
            before = token;
        }
        return text.toString();
    }

    private static boolean isSymbol(Token token, String symbols) {
        return token.kind() == Kind.SYMBOL && symbols.contains(token.text());
    }
}
