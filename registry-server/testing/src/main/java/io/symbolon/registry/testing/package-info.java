/**
 * The real server, and a real Kafka broker, for tests.
 * May import: the app, JUnit, Kafka's broker where it is on the class path.
 * Does not know: clients and serdes.
 */
@NullMarked
package io.symbolon.registry.testing;

import org.jspecify.annotations.NullMarked;
