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
    private final boolean together;
    private final boolean mayWrite;
    private final Hold hold;

    private Statements(Handle handle, boolean together, boolean mayWrite, Hold hold) {
        this.handle = handle;
        this.together = together;
        this.mayWrite = mayWrite;
        this.hold = hold;
    }

    /** @param together whether the database takes several statements in one message */
    static Statements reading(Handle handle, boolean together) {
        return new Statements(handle, together, false, Hold.nothing());
    }

    static Statements writing(Handle handle, boolean together, Hold hold) {
        return new Statements(handle, together, true, hold);
    }

    Query query(String sql) {
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
        RoundTrip trip = new RoundTrip(handle, together);
        hold.addTo(trip);
        return trip;
    }

    /** Several statements, some of which write. */
    RoundTrip updates() {
        requireWriting();
        return queries();
    }

    boolean mayWrite() {
        return mayWrite;
    }

    private void takeHold() {
        if (hold.isPending()) {
            queries().send();
        }
    }

    private void requireWriting() {
        if (!mayWrite) {
            throw new IllegalStateException("A unit of work that only reads cannot write; use inTransaction");
        }
    }
}
