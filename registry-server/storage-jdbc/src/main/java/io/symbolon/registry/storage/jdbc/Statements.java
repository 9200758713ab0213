package io.symbolon.registry.storage.jdbc;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The statements of one unit of work. One that only reads is refused to write, for its statements commit one by one. */
final class Statements {

    private final Handle handle;
    private final boolean mayWrite;

    private Statements(Handle handle, boolean mayWrite) {
        this.handle = handle;
        this.mayWrite = mayWrite;
    }

    static Statements reading(Handle handle) {
        return new Statements(handle, false);
    }

    static Statements writing(Handle handle) {
        return new Statements(handle, true);
    }

    Query query(String sql) {
        return handle.createQuery(sql);
    }

    Update update(String sql) {
        requireWriting();
        return handle.createUpdate(sql);
    }

    PreparedBatch batch(String sql) {
        requireWriting();
        return handle.prepareBatch(sql);
    }

    private void requireWriting() {
        if (!mayWrite) {
            throw new IllegalStateException("A unit of work that only reads cannot write; use inTransaction");
        }
    }
}
