/**
 * The server as a process: configuration, wiring, start and stop.
 * May import: everything of the server.
 * Does not know: nothing else builds on this package.
 */
@NullMarked
package io.symbolon.registry.app;

import org.jspecify.annotations.NullMarked;
