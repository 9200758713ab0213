/**
 * Protobuf records as bytes: generated and dynamic messages.
 * May import: serdes, the Protobuf schema format, protobuf-java.
 * Does not know: Kafka, HTTP.
 */
@NullMarked
package io.symbolon.serdes.protobuf;

import org.jspecify.annotations.NullMarked;
