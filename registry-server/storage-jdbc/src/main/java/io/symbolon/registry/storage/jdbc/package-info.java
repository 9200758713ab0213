/**
 * The storage port on H2 and PostgreSQL.
 * May import: the storage port, jdbi, HikariCP, Flyway, the drivers.
 * Does not know: policy, HTTP.
 */
@NullMarked
package io.symbolon.registry.storage.jdbc;

import org.jspecify.annotations.NullMarked;
