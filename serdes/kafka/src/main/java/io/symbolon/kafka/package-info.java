/**
 * The classes that go into a Kafka client's configuration.
 * May import: serdes, the formats, kafka-clients.
 * Does not know: how records are encoded, how the registry is asked.
 */
@NullMarked
package io.symbolon.kafka;

import org.jspecify.annotations.NullMarked;
