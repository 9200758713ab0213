/**
 * A client of the registry's REST API on the JDK's own HTTP client: retries, failover, caches.
 * May import: the model, Jackson, SLF4J.
 * Does not know: what a schema means, records, Kafka.
 */
@NullMarked
package io.symbolon.client;

import org.jspecify.annotations.NullMarked;
