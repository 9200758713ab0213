package io.symbolon.registry.storage.jdbc;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One flush to the disk that many commits share: those that come while a flush runs all wait for the next one. Many
 * threads use it.
 */
final class SharedFlush {

    private final Action flush;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicInteger commitsUnderWay = new AtomicInteger();
    private volatile long begun;
    private volatile long done;

    SharedFlush(Action flush) {
        this.flush = flush;
    }

    /** Commits, and returns when that is on the disk. */
    void commit(Action commit) throws SQLException {
        commitsUnderWay.incrementAndGet();
        try {
            commit.run();
            flush();
        } finally {
            commitsUnderWay.decrementAndGet();
        }
    }

    /** Returns when every commit that could be seen before is on the disk. */
    void settle() throws SQLException {
        if (commitsUnderWay.get() > 0) {
            flush();
        }
    }

    private void flush() throws SQLException {
        long firstThatCounts = begun + 1;
        oneAtATime.lock();
        try {
            if (done < firstThatCounts) {
                long round = begun + 1;
                begun = round;
                flush.run();
                done = round;
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    @FunctionalInterface
    interface Action {
        void run() throws SQLException;
    }
}
