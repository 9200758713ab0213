/**
 * The report of a check in the spellings that people and CI servers read: one class each.
 * May import: the check, Jackson.
 * Does not know: how a report came about.
 */
@NullMarked
package io.symbolon.report;

import org.jspecify.annotations.NullMarked;
