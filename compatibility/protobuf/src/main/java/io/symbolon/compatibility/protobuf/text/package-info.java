/**
 * The grammar of {@code .proto} text: a parser and a printer of one file, whose names and options stay as they are written.
 * May import: compatibility core's exception, protobuf-java.
 * Does not know: other files, what a name or an option stands for, the laws beyond the grammar.
 */
@NullMarked
package io.symbolon.compatibility.protobuf.text;

import org.jspecify.annotations.NullMarked;
