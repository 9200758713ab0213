/**
 * Avro records as bytes: generic, specific, reflect and primitive values.
 * May import: serdes, the Avro schema format, Avro.
 * Does not know: Kafka, HTTP.
 */
@NullMarked
package io.symbolon.serdes.avro;

import org.jspecify.annotations.NullMarked;
