/**
 * A record's way through a registry and a broker, start to end, in one process.
 * May import: everything.
 * Does not know: nothing builds on this.
 */
@NullMarked
package io.symbolon.examples.quickstart;

import org.jspecify.annotations.NullMarked;
