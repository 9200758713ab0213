package io.symbolon.check;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;

/**
 * What came before a schema, and what is demanded of the next one.
 *
 * @param newestFirst read only as far as the level demands
 */
record Past(CompatibilityLevel level, CompatibilityPolicy policy, Iterable<EarlierSchema> newestFirst) {}
