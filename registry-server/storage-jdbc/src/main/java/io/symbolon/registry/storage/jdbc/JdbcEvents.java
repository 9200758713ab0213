package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.Events;
import io.symbolon.registry.storage.SubjectName;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of events. An event is written among the arrivals and gets its position after its commit, when it is first asked
 * for. A unit of work that writes sees only events that have a position already.
 */
final class JdbcEvents implements Events {

    /** Makes events of versions that were registered just now. */
    static final String INSERT_REGISTERED = """
            INSERT INTO arrivals (kind, context, subject, version, schema_id, happened_at)
            SELECT '%s', v.context, v.subject, v.number, v.schema_id, v.registered_at\s""".formatted(Event.Kind.VERSION_REGISTERED);

    /** The event of the version that is bound. */
    static final String REGISTERED = INSERT_REGISTERED
            + "FROM versions v WHERE v.context = :context AND v.subject = :subject AND v.number = :number";

    private final Statements statements;
    private final Positions positions;

    JdbcEvents(Statements statements, Positions positions) {
        this.statements = statements;
        this.positions = positions;
    }

    /** Adds an event that others see when this transaction commits. */
    void append(Event.Kind kind, SubjectName scope, int version, int schemaId) {
        statements
                .update("""
                        INSERT INTO arrivals (kind, context, subject, version, schema_id, happened_at)
                        VALUES (:kind, :context, :subject, :version, :schemaId, :now)""")
                .bind("kind", kind.name())
                .bind("context", scope.context())
                .bind("subject", scope.name())
                .bind("version", version)
                .bind("schemaId", schemaId)
                .bind("now", System.currentTimeMillis())
                .execute();
    }

    @Override
    public List<Event> after(long position, int limit) {
        positions.giveOut();
        return statements
                .query("""
                        SELECT position, kind, context, subject, version, schema_id, happened_at
                        FROM events WHERE position > :position ORDER BY position LIMIT :limit""")
                .bind("position", position)
                .bind("limit", limit)
                .map((row, statement) -> new Event(
                        row.getLong("position"),
                        kind(row.getString("kind")),
                        new SubjectName(row.getString("context"), row.getString("subject")),
                        row.getInt("version"),
                        row.getInt("schema_id"),
                        row.getLong("happened_at")))
                .list();
    }

    private static Event.Kind kind(String name) {
        return Arrays.stream(Event.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(Event.Kind.OTHER);
    }

    @Override
    public long last() {
        return statements
                .query("SELECT last_position FROM feed")
                .mapTo(Long.class)
                .one();
    }

    /** Gives a position to committed events that have none. */
    @FunctionalInterface
    interface Positions {
        void giveOut();
    }
}
