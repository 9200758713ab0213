package io.symbolon.registry.storage.jdbc;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The sequences that ids come from, one for each context. Threads and processes share them. */
final class IdSequences {

    private final Jdbi jdbi;
    private final Database database;

    IdSequences(Jdbi jdbi, Database database) {
        this.jdbi = jdbi;
        this.database = database;
    }

    void prepare(ReadyIds.Missing missing) {
        jdbi.useHandle(handle -> {
            long number = find(missing.context(), handle).orElseGet(() -> create(missing.context(), handle));
            if (missing.id() > 0) {
                database.raiseSequence("ids_" + number, missing.id(), handle);
            }
        });
    }

    private static Optional<Long> find(String context, Handle handle) {
        return handle.createQuery("SELECT number FROM contexts WHERE context = :context")
                .bind("context", context)
                .mapTo(Long.class)
                .findFirst();
    }

    /** The sequence comes first, so that no context is ever seen without one; of two that are made at once, one stays unused. */
    private static long create(String context, Handle handle) {
        long number = handle.inTransaction(transaction -> transaction
                .createQuery("SELECT nextval('context_numbers')")
                .mapTo(Long.class)
                .one());
        handle.execute("CREATE SEQUENCE ids_" + number);
        handle.createUpdate("INSERT INTO contexts (context, number) VALUES (:context, :number) ON CONFLICT DO NOTHING")
                .bind("context", context)
                .bind("number", number)
                .execute();
        return find(context, handle).orElseThrow();
    }
}
