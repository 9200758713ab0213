/**
 * From a schema with its imports to descriptors and back to text: names, options, the laws of a file, canonical and normalised text.
 * May import: compatibility core, the text package, protobuf-java.
 * Does not know: how text is cut into words, whether two schemas fit, and all that the format does not know.
 */
@NullMarked
package io.symbolon.compatibility.protobuf.compiler;

import org.jspecify.annotations.NullMarked;
