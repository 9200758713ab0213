/**
 * What a Protobuf schema is and whether two fit: the schema as others see it, rules and walker, the ledger of numbers and names.
 * May import: compatibility core, the compiler, protobuf-java.
 * Does not know: how a schema is read or printed, records and bytes, subjects and ids, HTTP, Kafka.
 */
@NullMarked
package io.symbolon.compatibility.protobuf;

import org.jspecify.annotations.NullMarked;
