package io.symbolon.registry.storage.jdbc;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** Moments in which nothing changes a database. Changes run beside each other; threads share this. */
final class QuietMoments {

    private static final int ATTEMPTS = 100;
    private static final long PATIENCE_MILLIS = 10;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** Runs what changes the database: a statement, a commit or a rollback. */
    @Nullable
    Object change(Change change) throws SQLException {
        lock.readLock().lock();
        try {
            return change.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Runs the action in such a moment. Between the attempts others get on, because a change may be waiting for the commit of
     * one that waits here; in the end the action runs anyway, because a change that takes so long only waits for a row.
     */
    void run(Runnable action) {
        boolean quiet = false;
        for (int attempt = 0; attempt < ATTEMPTS && !quiet; attempt++) {
            quiet = begin();
        }
        try {
            action.run();
        } finally {
            if (quiet) {
                lock.writeLock().unlock();
            }
        }
    }

    private boolean begin() {
        try {
            return lock.writeLock().tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lock.writeLock().tryLock();
        }
    }

    @FunctionalInterface
    interface Change {
        @Nullable
        Object run() throws SQLException;
    }
}
