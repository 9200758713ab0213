package io.symbolon.registry.storage.jdbc;

/** What is said differently to each kind of database. */
enum Dialect {
    /** In this process, where statements cost no messages. */
    H2(false, "SELECT %2$s FROM FINAL TABLE (%1$s)"),
    POSTGRESQL(true, "%s RETURNING %s");

    private final boolean takesSeveral;
    private final String returning;

    Dialect(boolean takesSeveral, String returning) {
        this.takesSeveral = takesSeveral;
        this.returning = returning;
    }

    /** Whether several statements go in one message. */
    boolean takesSeveral() {
        return takesSeveral;
    }

    /** The insertion, as one that answers with columns of what it added. */
    String returning(String insertion, String columns) {
        return returning.formatted(insertion, columns);
    }
}
