/**
 * How a record becomes framed bytes and back, for any queue, log or file.
 * May import: the registry client, schemas (compatibility/core), SLF4J.
 * Does not know: any one format, Kafka.
 */
@NullMarked
package io.symbolon.serdes;

import org.jspecify.annotations.NullMarked;
