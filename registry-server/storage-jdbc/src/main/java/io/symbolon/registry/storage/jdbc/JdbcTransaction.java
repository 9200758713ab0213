package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.Associations;
import io.symbolon.registry.storage.Events;
import io.symbolon.registry.storage.Schemas;
import io.symbolon.registry.storage.Settings;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.Versions;
import org.jdbi.v3.core.Handle;

/** The rows as one unit of work on one connection sees them. */
record JdbcTransaction(Schemas schemas, Versions versions, Settings settings, Associations associations, Events events)
        implements StorageTransaction {

    static JdbcTransaction writing(Handle handle, ReadyIds readyIds) {
        return of(Statements.writing(handle), readyIds, () -> {});
    }

    static JdbcTransaction reading(Handle handle) {
        return of(Statements.reading(handle), new ReadyIds(), new FeedPositions(handle));
    }

    private static JdbcTransaction of(Statements statements, ReadyIds readyIds, JdbcEvents.Positions positions) {
        StoredJson json = new StoredJson();
        JdbcEvents events = new JdbcEvents(statements, positions);
        return new JdbcTransaction(
                new JdbcSchemas(statements, readyIds, json),
                new JdbcVersions(statements, events),
                new JdbcSettings(statements, events, json),
                new JdbcAssociations(statements, events),
                events);
    }
}
