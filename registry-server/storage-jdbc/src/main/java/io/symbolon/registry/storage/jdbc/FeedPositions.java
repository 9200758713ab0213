package io.symbolon.registry.storage.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

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

    private void giveOutAlone(int limit) {
        long last = handle.createQuery("SELECT last_position FROM feed FOR UPDATE")
                .mapTo(Long.class)
                .one();
        List<Long> arrivals = arrivalsWithoutPosition(limit);
        if (arrivals.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("UPDATE events SET position = :position WHERE arrival = :arrival");
        for (long arrival : arrivals) {
            last++;
            batch.bind("position", last).bind("arrival", arrival).add();
        }
        batch.execute();
        handle.createUpdate("UPDATE feed SET last_position = :last")
                .bind("last", last)
                .execute();
    }

    private List<Long> arrivalsWithoutPosition(int limit) {
        return handle.createQuery("SELECT arrival FROM events WHERE position IS NULL ORDER BY arrival LIMIT :limit")
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }
}
