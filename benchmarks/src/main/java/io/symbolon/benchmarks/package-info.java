/**
 * One class per question about speed.
 * May import: everything.
 * Does not know: nothing builds on this.
 */
@NullMarked
package io.symbolon.benchmarks;

import org.jspecify.annotations.NullMarked;
