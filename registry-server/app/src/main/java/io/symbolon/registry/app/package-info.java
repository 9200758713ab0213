/**
 * The server as a process: configuration, wiring, start and stop.
 * May import: everything of the server.
 * Does not know: what a request looks like; that is the http package's.
 */
@NullMarked
package io.symbolon.registry.app;

import org.jspecify.annotations.NullMarked;
