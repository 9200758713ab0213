/**
 * The program {@code symbolon}: one class a command, which turns what was typed into one call and its answer into text.
 * May import: picocli, and all that tools share.
 * Does not know: how the work is done.
 */
@NullMarked
package io.symbolon.cli;

import org.jspecify.annotations.NullMarked;
