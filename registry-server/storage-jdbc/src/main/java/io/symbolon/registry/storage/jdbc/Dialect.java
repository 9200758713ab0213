package io.symbolon.registry.storage.jdbc;

/** What is said differently to each kind of database. */
enum Dialect {
    /** In this process, where statements cost no messages. */
    H2(false) {
        @Override
        String returning(String insertion, String columns) {
            return "SELECT " + columns + " FROM FINAL TABLE (" + insertion + ")";
        }
    },
    POSTGRESQL(true) {
        @Override
        String returning(String insertion, String columns) {
            return insertion + " RETURNING " + columns;
        }
    };

    private final boolean takesSeveral;

    Dialect(boolean takesSeveral) {
        this.takesSeveral = takesSeveral;
    }

    /** Whether several statements go in one message. */
    boolean takesSeveral() {
        return takesSeveral;
    }

    /** The insertion, as one that answers with columns of what it added. */
    abstract String returning(String insertion, String columns);
}
