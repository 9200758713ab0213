/**
 * Avro: how its schemas are read, spelled and compared.
 * May import: compatibility/core and Apache Avro.
 * Does not know: where schemas are kept, records, HTTP, Kafka.
 */
@NullMarked
package io.symbolon.compatibility.avro;

import org.jspecify.annotations.NullMarked;
