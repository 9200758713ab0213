/**
 * The contracts of a schema format as tests that every format joins.
 * May import: compatibility core, JUnit, AssertJ, and Jackson for files of cases.
 * Does not know: any one format.
 */
@NullMarked
package io.symbolon.compatibility.contract;

import org.jspecify.annotations.NullMarked;
