/**
 * What a schema is and whether two fit: the nouns, the {@link io.symbolon.compatibility.SchemaFormat} port, levels and verdicts.
 * May import: the JDK only.
 * Does not know: any one format, where schemas are kept, HTTP, Kafka.
 */
@NullMarked
package io.symbolon.compatibility;

import org.jspecify.annotations.NullMarked;
