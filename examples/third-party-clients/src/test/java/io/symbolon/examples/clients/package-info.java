/**
 * Clients that others wrote for the Confluent registry, used as their users use them, on this one. May import those clients,
 * the testing server and the serdes. Those of other languages are driven by the scripts in src/test/interop.
 */
@NullMarked
package io.symbolon.examples.clients;

import org.jspecify.annotations.NullMarked;
