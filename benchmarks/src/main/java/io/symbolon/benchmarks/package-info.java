/**
 * One class per question about speed; every answer is a ratio to a baseline of the same run.
 * May import: everything.
 * Does not know: who asks; nothing builds on this.
 */
@NullMarked
package io.symbolon.benchmarks;

import org.jspecify.annotations.NullMarked;
