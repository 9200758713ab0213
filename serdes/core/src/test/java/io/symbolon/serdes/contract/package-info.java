/**
 * What every record format must do, as tests that a format joins.
 * May import: serdes, the client, the registry for tests, JUnit, AssertJ.
 * Does not know: any one format.
 */
@NullMarked
package io.symbolon.serdes.contract;

import org.jspecify.annotations.NullMarked;
