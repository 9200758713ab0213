package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.ByteString;
import com.google.protobuf.TextFormat;
import com.google.protobuf.TextFormat.InvalidEscapeSequenceException;

/** The bytes that a quoted string stands for, and the quoted string that stands for bytes. */
final class StringLiteral {

    private StringLiteral() {}

    static ByteString read(Token token) {
        String inner = token.text().substring(1, token.text().length() - 1);
        try {
            return TextFormat.unescapeBytes(inner);
        } catch (InvalidEscapeSequenceException e) {
            throw new SyntaxException(token.place(), "The string has an escape that does not exist: " + e.getMessage());
        }
    }

    /** In double quotes; characters of valid UTF-8 stay readable. */
    static String write(ByteString bytes) {
        if (!bytes.isValidUtf8()) {
            return '"' + TextFormat.escapeBytes(bytes) + '"';
        }
        StringBuilder text = new StringBuilder("\"");
        bytes.toStringUtf8().chars().forEach(c -> append(text, (char) c));
        return text.append('"').toString();
    }

    /** The bytes of a default as descriptors keep them: readable ASCII, three octal digits for most of the rest. */
    static String escape(ByteString bytes) {
        StringBuilder text = new StringBuilder();
        for (byte next : bytes) {
            if (next == '\'') {
                text.append("\\'");
            } else if (next < 0) {
                text.append(String.format("\\%03o", next & 0xFF));
            } else {
                append(text, (char) next);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, char c) {
        switch (c) {
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            default -> {
                if (c < ' ' || c == 0x7F) {
                    text.append(String.format("\\%03o", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }
}
