package io.symbolon.compatibility.protobuf.text;

/**
 * A spot in a schema text, counted from 1.
 *
 * @param column counted in characters
 */
record Place(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
