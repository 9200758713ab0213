package io.symbolon.compatibility.protobuf.text;

import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * A list of parts that a parser fills.
 *
 * @param list the way to the list: that of its owner and a field number
 * @param size how many parts it has so far
 * @param sink takes the next part
 */
record Site<T>(PartPath list, IntSupplier size, Consumer<T> sink) {

    /** The way to the part that comes next. */
    PartPath next() {
        return list.child(size.getAsInt());
    }

    void add(T part) {
        sink.accept(part);
    }
}
