package io.symbolon.registry.storage.jdbc;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * The statements of one unit of work. One that only reads is refused to write, for its statements commit one by one; the
 * first statement of one that writes takes hold of its subjects.
 */
final class Statements {

    private final Handle handle;
    private final Dialect dialect;
    private final boolean mayWrite;
    private final boolean endsWithAppend;
    private final Hold hold;
    private boolean ended;

    private Statements(Handle handle, Dialect dialect, boolean mayWrite, boolean endsWithAppend, Hold hold) {
        this.handle = handle;
        this.dialect = dialect;
        this.mayWrite = mayWrite;
        this.endsWithAppend = endsWithAppend;
        this.hold = hold;
    }

    static Statements reading(Handle handle, Dialect dialect) {
        return new Statements(handle, dialect, false, false, Hold.nothing());
    }

    /** @param endsWithAppend whether the first append is the last that is done */
    static Statements writing(Handle handle, Dialect dialect, boolean endsWithAppend, Hold hold) {
        return new Statements(handle, dialect, true, endsWithAppend, hold);
    }

    Query query(String sql) {
        requireGoingOn();
        takeHold();
        return handle.createQuery(sql);
    }

    Update update(String sql) {
        requireWriting();
        takeHold();
        return handle.createUpdate(sql);
    }

    PreparedBatch batch(String sql) {
        requireWriting();
        takeHold();
        return handle.prepareBatch(sql);
    }

    /** Several queries. */
    RoundTrip queries() {
        requireGoingOn();
        RoundTrip trip = new RoundTrip(handle, dialect);
        hold.addTo(trip);
        return trip;
    }

    /** Several statements, some of which write. */
    RoundTrip updates() {
        requireWriting();
        return queries();
    }

    /** The statements that append a version; where the unit of work ends with that, the commit goes along with them. */
    RoundTrip append() {
        RoundTrip trip = updates();
        ended = endsWithAppend;
        return ended ? trip.committing() : trip;
    }

    private void takeHold() {
        if (hold.isPending()) {
            queries().send();
        }
    }

    private void requireGoingOn() {
        if (ended) {
            throw afterTheEnd();
        }
    }

    /** The refusal of whatever is done after an append that ends the unit of work. */
    static IllegalStateException afterTheEnd() {
        return new IllegalStateException("This unit of work ends when it appends a version; use another scope");
    }

    private void requireWriting() {
        requireGoingOn();
        if (!mayWrite) {
            throw new IllegalStateException("A unit of work that only reads cannot write; use inTransaction");
        }
    }
}
