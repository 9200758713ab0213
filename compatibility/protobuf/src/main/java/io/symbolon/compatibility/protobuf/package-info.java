/**
 * What a Protobuf schema is and whether two fit: a compiler of {@code .proto} text, canonical and normalised text, rules and walker.
 * May import: compatibility core, protobuf-java.
 * Does not know: records and bytes, subjects and ids, HTTP, Kafka.
 */
@NullMarked
package io.symbolon.compatibility.protobuf;

import org.jspecify.annotations.NullMarked;
