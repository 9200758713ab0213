package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.Scope;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** An open database: its pool of connections, and what is done differently on each kind. Threads share it. */
sealed interface Database extends AutoCloseable permits H2Database, PostgresDatabase {

    /** The pool. When a connection has committed, the commit is durable. */
    DataSource connections();

    /** For migrations, which take as long as they take. */
    DataSource patientConnections();

    /** The column types that the migrations name, by placeholder. */
    Map<String, String> columnTypes();

    /** Makes the tables what they were where an upgrade ended in the middle. */
    void undoUnfinishedUpgrade();

    /** Runs the steps of an upgrade so that one that ends in the middle can be undone; returns when they are durable. */
    void upgrade(Runnable steps);

    /** Runs work as a transaction whose statements hold the subjects of a scope, waiting for others that hold them. */
    <T> T inTransaction(Scope scope, Jdbi jdbi, Function<Statements, T> work);

    /** Whether appends gain by sharing a transaction, where many come at once. */
    boolean sharesAppends();

    Dialect dialect();

    /** Makes a sequence go on behind a value, unless it is there already; not within a transaction. */
    void raiseSequence(String sequence, int value, Handle handle);

    /** Returns when everything that could be read so far is durable. */
    void settle();

    String description();

    @Override
    void close();
}
