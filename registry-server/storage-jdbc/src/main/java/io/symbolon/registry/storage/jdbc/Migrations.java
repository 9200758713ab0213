package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.StorageException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables of a database to the shape that this program knows. */
final class Migrations {

    private Migrations() {}

    static void bringUpToDate(Database database) {
        database.undoUnfinishedUpgrade();
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.patientConnections())
                .locations("classpath:db/migration")
                .placeholders(database.columnTypes())
                .load();
        try {
            MigrationInfoService migrations = flyway.info();
            requireKnown(migrations, database);
            if (migrations.pending().length > 0) {
                database.upgrade(flyway::migrate);
            }
        } catch (FlywayException e) {
            throw new StorageException(
                    "The tables in " + database.description() + " cannot be brought up to date: " + e.getMessage(), e);
        }
    }

    private static void requireKnown(MigrationInfoService migrations, Database database) {
        boolean newer = Arrays.stream(migrations.applied())
                .map(MigrationInfo::getState)
                .anyMatch(state -> state == MigrationState.FUTURE_SUCCESS);
        if (newer) {
            throw new StorageException(
                    "The tables in " + database.description() + " were made by a newer version of this program. "
                            + "Start that version, or name another database in storage.url",
                    null);
        }
    }
}
