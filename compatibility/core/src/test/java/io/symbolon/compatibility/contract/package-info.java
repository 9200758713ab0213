/**
 * The contract of a schema format as tests that every format joins.
 * May import: compatibility core, JUnit and AssertJ.
 * Does not know: any one format.
 */
@NullMarked
package io.symbolon.compatibility.contract;

import org.jspecify.annotations.NullMarked;
