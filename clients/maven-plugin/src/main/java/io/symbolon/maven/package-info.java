/**
 * The Maven plugin: one class a goal, which turns parameters into the call that the command line makes too.
 * May import: Maven's API, and all that tools share.
 * Does not know: how the work is done.
 */
@NullMarked
package io.symbolon.maven;

import org.jspecify.annotations.NullMarked;
