package io.symbolon.registry.storage.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The positions in the change feed. They are given to events that are committed already, by one transaction at a time, so an
 * event that commits late gets a position behind all that were handed out before. The handle must be in no transaction.
 */
final class FeedPositions implements JdbcEvents.Positions {

    private final Handle handle;

    FeedPositions(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void giveOut(int limit) {
        if (!arrivalsWithoutPosition(1).isEmpty()) {
            handle.useTransaction(transaction -> giveOutAlone(limit));
        }
    }

    /** Positions go up like arrivals, so that one statement gives out all of them. */
    private void giveOutAlone(int limit) {
        long last = handle.createQuery("SELECT last_position FROM feed FOR UPDATE")
                .mapTo(Long.class)
                .one();
        List<Long> arrivals = arrivalsWithoutPosition(limit);
        if (arrivals.isEmpty()) {
            return;
        }
        long first = arrivals.get(0);
        long newest = arrivals.get(arrivals.size() - 1);
        handle.createUpdate("""
                        UPDATE events SET position = :next + arrival - :first
                        WHERE position IS NULL AND arrival BETWEEN :first AND :newest""")
                .bind("next", last + 1)
                .bind("first", first)
                .bind("newest", newest)
                .execute();
        handle.createUpdate("UPDATE feed SET last_position = :last")
                .bind("last", last + 1 + newest - first)
                .execute();
    }

    /** Ordered by the position too, or a database may walk through all events by arrival to find those without one. */
    private List<Long> arrivalsWithoutPosition(int limit) {
        return handle.createQuery("""
                        SELECT arrival FROM events WHERE position IS NULL ORDER BY position, arrival LIMIT :limit""").bind("limit", limit).mapTo(Long.class).list();
    }
}
