/**
 * What a JSON Schema is and whether two fit: parsing with references, canonical and normalised text, rules and the proof of containment.
 * May import: compatibility core, Jackson, the networknt validator (for the meta-schemas only).
 * Does not know: records and bytes, subjects and ids, HTTP, Kafka.
 */
@NullMarked
package io.symbolon.compatibility.json;

import org.jspecify.annotations.NullMarked;
