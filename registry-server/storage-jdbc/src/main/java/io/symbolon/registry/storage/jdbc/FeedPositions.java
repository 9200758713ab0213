package io.symbolon.registry.storage.jdbc;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The positions in the change feed. They are given to events that are committed already, by one transaction at a time, so an
 * event that commits late gets a position behind all that were handed out before. The handle must be in no transaction.
 */
final class FeedPositions implements JdbcEvents.Positions {

    private static final long MOST_AT_ONCE = 10_000;

    private final Handle handle;

    FeedPositions(Handle handle) {
        this.handle = handle;
    }

    /** Where many events wait, H2 may have enough of waiting for those who give out before; then it is asked again. */
    @Override
    public void giveOut() {
        if (waiting().isPresent()) {
            new Attempts().until(() -> handle.inTransaction(this::giveOutAlone));
        }
    }

    /** Positions go up like arrivals, so that one statement gives out all of them. */
    private Optional<Arrivals> giveOutAlone(Handle transaction) {
        long last = transaction
                .createQuery("SELECT last_position FROM feed FOR UPDATE")
                .mapTo(Long.class)
                .one();
        Optional<Arrivals> given = waiting();
        given.ifPresent(arrivals -> {
            transaction
                    .createUpdate("""
                            UPDATE events SET position = :next + arrival - :first
                            WHERE position IS NULL AND arrival BETWEEN :first AND :last""")
                    .bind("next", last + 1)
                    .bind("first", arrivals.first())
                    .bind("last", arrivals.last())
                    .execute();
            transaction
                    .createUpdate("UPDATE feed SET last_position = :last")
                    .bind("last", last + 1 + arrivals.last() - arrivals.first())
                    .execute();
        });
        return given;
    }

    /** Adding nothing keeps a database from walking through all events by arrival until one has no position. */
    private Optional<Arrivals> waiting() {
        return handle.createQuery(
                        "SELECT min(arrival + 0) AS first, max(arrival + 0) AS last FROM events WHERE position IS NULL")
                .map((row, statement) -> {
                    long first = row.getLong("first");
                    return row.wasNull()
                            ? Optional.<Arrivals>empty()
                            : Optional.of(new Arrivals(first, Math.min(row.getLong("last"), first + MOST_AT_ONCE)));
                })
                .one();
    }

    /** From when to when events arrived that wait for a position; others may have one already. */
    private record Arrivals(long first, long last) {}
}
