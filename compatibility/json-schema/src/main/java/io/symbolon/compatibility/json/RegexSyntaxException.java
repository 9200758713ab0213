package io.symbolon.compatibility.json;

/** A regular expression that cannot be used: because it is none, or because it describes no regular language. */
final class RegexSyntaxException extends Exception {

    private final boolean invalid;

    private RegexSyntaxException(String message, boolean invalid) {
        super(message);
        this.invalid = invalid;
    }

    static RegexSyntaxException invalid(String message) {
        return new RegexSyntaxException(message, true);
    }

    static RegexSyntaxException unsupported(String message) {
        return new RegexSyntaxException(message, false);
    }

    /** Whether no engine would take the expression; otherwise only this one does not understand it. */
    boolean isInvalid() {
        return invalid;
    }
}
