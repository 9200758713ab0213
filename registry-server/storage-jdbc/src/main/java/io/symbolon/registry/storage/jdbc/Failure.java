package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.StorageException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.transaction.TransactionException;

/** What a failed statement means for the unit of work that it belonged to. */
final class Failure {

    /** Unique violation, serialization failure, deadlock, and H2's concurrent update, which it sometimes takes for a time-out. */
    private static final Set<String> RACES = Set.of("23505", "40001", "40P01", "90131", "HYT00");

    /** A sequence at its end, in each database's words, or one whose numbers the column does not hold. */
    private static final Set<String> USED_UP = Set.of("2200H", "90006", "22003", "22004");

    /** PostgreSQL's word for a lock that was waited for in vain. */
    private static final String HELD_BY_OTHERS = "55P03";

    static final String UNKNOWN =
            "The connection to the database broke during a commit; whether that happened is not known";

    private Failure() {}

    /** Whether the same work may succeed when it is run again. */
    static boolean mayPass(RuntimeException failure) {
        String state = state(failure);
        return RACES.contains(state) || (isLostConnection(state) && !isAboutConnecting(failure) && !isCommit(failure));
    }

    /** Whether the commit may have happened or not. */
    static boolean leavesOpen(RuntimeException failure) {
        return isCommit(failure) && isLostConnection(state(failure));
    }

    static StorageException of(RuntimeException failure) {
        if (leavesOpen(failure)) {
            return new StorageException(UNKNOWN, failure);
        }
        if (state(failure).equals(HELD_BY_OTHERS)) {
            return new StorageException("A subject was held by others for too long; try again", failure);
        }
        if (USED_UP.contains(state(failure))) {
            return new StorageException("The context has no ids left: the greatest one is in use", failure);
        }
        return new StorageException("The database failed: " + reason(failure), failure);
    }

    /** The database's own words; jdbi's, and H2's second half, would repeat the statement with all that was bound to it. */
    private static String reason(RuntimeException failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()).split("; SQL statement:", 2)[0])
                .findFirst()
                .orElse(failure.getClass().getSimpleName());
    }

    private static String state(RuntimeException failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .findFirst()
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static boolean isLostConnection(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** The pool has waited for a connection long enough. */
    private static boolean isAboutConnecting(RuntimeException failure) {
        return failure instanceof ConnectionException;
    }

    private static boolean isCommit(RuntimeException failure) {
        return failure instanceof TransactionException;
    }
}
