package io.symbolon.registry.storage.jdbc;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Moments in which no transaction runs. Transactions run beside each other; threads share this. */
final class QuietMoments {

    private static final long PATIENCE_MILLIS = 100;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** Said again before the transaction is over, it means the same one. */
    void transactionBegins() {
        if (lock.getReadHoldCount() == 0) {
            lock.readLock().lock();
        }
    }

    /** The transaction of this thread is over, if it has one. */
    void transactionEnds() {
        if (lock.getReadHoldCount() > 0) {
            lock.readLock().unlock();
        }
    }

    /** Waits a little for such a moment and keeps transactions from beginning meanwhile; one that is long is not waited for. */
    void run(Runnable action) {
        boolean quiet = false;
        try {
            quiet = lock.writeLock().tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            action.run();
        } finally {
            if (quiet) {
                lock.writeLock().unlock();
            }
        }
    }
}
