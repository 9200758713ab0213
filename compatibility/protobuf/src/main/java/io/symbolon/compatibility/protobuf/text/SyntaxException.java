package io.symbolon.compatibility.protobuf.text;

/** A text that breaks the grammar at one place; the parser catches it where it can go on. */
final class SyntaxException extends RuntimeException {

    private final Place place;

    SyntaxException(Place place, String message) {
        super(message, null, false, false);
        this.place = place;
    }

    Place place() {
        return place;
    }

    /** What is wrong and what would be right. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
