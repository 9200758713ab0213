/**
 * JSON as bytes under a JSON Schema: objects of plain classes, trees, maps and envelopes.
 * May import: serdes, the JSON Schema format, Jackson, the networknt validator, the victools generator.
 * Does not know: Kafka, HTTP; it opens no connection and no file.
 */
@NullMarked
package io.symbolon.serdes.json;

import org.jspecify.annotations.NullMarked;
