package io.symbolon.compatibility.protobuf.text;

/** A text that grows line by line, two spaces for each level. For one thread. */
final class TextWriter {

    private final StringBuilder text = new StringBuilder();
    private int level;

    void line(String line) {
        text.append("  ".repeat(level)).append(line).append('\n');
    }

    void blankLine() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    /** Writes a head and, in braces behind it, a body. */
    void block(String head, Runnable body) {
        line(head + " {");
        level++;
        body.run();
        level--;
        line("}");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
