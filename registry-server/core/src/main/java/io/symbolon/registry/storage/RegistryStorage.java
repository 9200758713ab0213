package io.symbolon.registry.storage;

/**
 * Where the registry keeps its rows. Any number of threads, and of processes where the engine allows it, may share one.
 *
 * <p>An engine throws {@link StorageException} when it cannot do its work; nothing of the transaction has happened then,
 * except where the message says that this is not known because the connection broke during the commit.
 */
public interface RegistryStorage extends AutoCloseable {

    /**
     * Runs the work as one transaction that holds what the scope names from its first look on. When this returns, the work is
     * durable and every later transaction of any process sees it; when the work throws, nothing happened, unless it had
     * appended already what {@link Scope#appendingTo} ends with. The work may be run again from its start where the engine
     * lost a race, so it must have no effects of its own.
     */
    <T> T inTransaction(Scope scope, Work<T> work);

    /** Runs work that only reads; it sees everything committed before it began. */
    <T> T reading(Work<T> work);

    /** What this is and where, without secrets; for the line that is printed at start. */
    String description();

    @Override
    void close();

    /** Something to be done within a transaction; the transaction must not be used after it. */
    @FunctionalInterface
    interface Work<T> {
        T in(StorageTransaction transaction);
    }
}
