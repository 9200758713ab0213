/**
 * What an Avro schema is and whether two fit: parsing with references, canonical and normalised text, rules and walker.
 * May import: compatibility core, Apache Avro and the Jackson that it brings.
 * Does not know: records and bytes, subjects and ids, HTTP, Kafka.
 */
@NullMarked
package io.symbolon.compatibility.avro;

import org.jspecify.annotations.NullMarked;
