package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.Scope;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** An open database: its pool of connections, and what is done differently on each kind. Threads share it. */
sealed interface Database extends AutoCloseable permits H2Database, PostgresDatabase {

    /** The pool. When a connection has committed, the commit is durable. */
    DataSource connections();

    /** The name of the folder of migrations that only this kind of database needs. */
    String kind();

    /** The column types that the migrations name, by placeholder. */
    Map<String, String> columnTypes();

    /** Holds the subjects of a scope until the handle's transaction ends, waiting for others that hold them. */
    void hold(Scope scope, Handle handle);

    /** Makes a sequence go on behind a value, unless it is there already; not within a transaction. */
    void raiseSequence(String sequence, int value, Handle handle);

    /** Returns when everything that could be read so far is durable. */
    void settle();

    String description();

    @Override
    void close();
}
