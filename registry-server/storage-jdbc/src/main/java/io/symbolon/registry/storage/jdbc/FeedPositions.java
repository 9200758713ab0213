package io.symbolon.registry.storage.jdbc;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The positions in the change feed. They are given to events that are committed already, by one transaction at a time, so an
 * event that commits late gets a position behind all that were handed out before. The handle must be in no transaction.
 */
final class FeedPositions implements JdbcEvents.Positions {

    private static final long MOST_AT_ONCE = 10_000;

    private static final String INSERT = """
            INSERT INTO events (position, kind, context, subject, version, schema_id, happened_at)
            SELECT arrival + :shift, kind, context, subject, version, schema_id, happened_at
            FROM arrivals WHERE arrival BETWEEN :first AND :last""";

    /** Leaves alone what was committed meanwhile; the second condition keeps a database from walking through all events. */
    private static final String DELETE = """
            DELETE FROM arrivals WHERE arrival BETWEEN :first AND :last AND EXISTS
                (SELECT 1 FROM events WHERE position = arrival + :shift
                AND position BETWEEN :firstPosition AND :lastPosition)""";

    private static final String UPDATE = "UPDATE feed SET last_position = :lastPosition";

    private final Handle handle;
    private final Dialect dialect;

    FeedPositions(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /**
     * To those events that wait now, and not to all that come meanwhile. Where many wait, H2 may have enough of waiting for those
     * who give out before; then it is asked again.
     */
    @Override
    public void giveOut() {
        waiting().ifPresent(before -> {
            long next = before.first();
            while (next <= before.last()) {
                next = new Attempts().until(() -> handle.inTransaction(this::giveOutAlone));
            }
        });
    }

    /** Positions go up like arrivals, so that one statement gives out many; answers from which arrival on it gave out none. */
    private long giveOutAlone(Handle transaction) {
        long last = transaction
                .createQuery("SELECT last_position FROM feed FOR UPDATE")
                .mapTo(Long.class)
                .one();
        Optional<Arrivals> given = waiting().map(Arrivals::atOnce);
        given.ifPresent(arrivals -> move(arrivals, last + 1, transaction));
        return given.map(arrivals -> arrivals.last() + 1).orElse(Long.MAX_VALUE);
    }

    private void move(Arrivals arrivals, long next, Handle transaction) {
        new RoundTrip(transaction, dialect)
                .run(INSERT)
                .run(DELETE)
                .run(UPDATE)
                .bind("first", arrivals.first())
                .bind("last", arrivals.last())
                .bind("shift", next - arrivals.first())
                .bind("firstPosition", next)
                .bind("lastPosition", next + arrivals.last() - arrivals.first())
                .send();
    }

    private Optional<Arrivals> waiting() {
        return handle.createQuery("SELECT min(arrival) AS first, max(arrival) AS last FROM arrivals")
                .map((row, statement) -> {
                    long first = row.getLong("first");
                    return row.wasNull()
                            ? Optional.<Arrivals>empty()
                            : Optional.of(new Arrivals(first, row.getLong("last")));
                })
                .one();
    }

    /** From when to when events arrived that wait for a position; events in between may still arrive. */
    private record Arrivals(long first, long last) {

        private Arrivals atOnce() {
            return new Arrivals(first, Math.min(last, first + MOST_AT_ONCE));
        }
    }
}
