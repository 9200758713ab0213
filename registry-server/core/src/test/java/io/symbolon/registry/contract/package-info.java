/**
 * What every storage engine must do, as tests that an engine joins.
 * May import: the storage port, JUnit, AssertJ.
 * Does not know: any one engine.
 */
@NullMarked
package io.symbolon.registry.contract;

import org.jspecify.annotations.NullMarked;
