package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageException;
import io.symbolon.registry.storage.SubjectName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The subjects that threads of one process hold: alone where they change them, together where they rely on them. For a
 * database that no other process can open. Threads share it.
 */
final class SubjectLocks {

    private static final long PATIENCE_SECONDS = 10;

    private final ConcurrentHashMap<SubjectName, CountedLock> locks = new ConcurrentHashMap<>();

    /** Waits for the subjects, always in the same order, so that nobody waits in a circle. */
    Held hold(Scope scope) {
        TreeSet<SubjectName> subjects = new TreeSet<>(scope.changes());
        subjects.addAll(scope.reliesOn());
        Held held = new Held();
        try {
            for (SubjectName subject : subjects) {
                held.add(subject, scope.changes().contains(subject));
            }
        } catch (RuntimeException e) {
            held.release();
            throw e;
        }
        return held;
    }

    private static void acquire(SubjectName subject, Lock lock) {
        try {
            if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while others held subject '" + subject + "'", e);
        }
        throw new StorageException(
                "Subject '" + subject + "' was held by others for " + PATIENCE_SECONDS + " seconds", null);
    }

    /** The subjects that one transaction holds; belongs to its thread. */
    final class Held {

        private final Deque<Runnable> releases = new ArrayDeque<>();

        /** Lets go of all of them; again does nothing. */
        void release() {
            while (!releases.isEmpty()) {
                releases.pop().run();
            }
        }

        private void add(SubjectName subject, boolean alone) {
            CountedLock counted =
                    locks.compute(subject, (name, known) -> known == null ? new CountedLock() : known.count(1));
            releases.push(
                    () -> locks.computeIfPresent(subject, (name, known) -> known.users == 1 ? null : known.count(-1)));
            Lock lock = alone ? counted.lock.writeLock() : counted.lock.readLock();
            acquire(subject, lock);
            releases.push(lock::unlock);
        }
    }

    /** A lock that is kept for as long as somebody holds it or waits for it. */
    private static final class CountedLock {

        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
        private int users = 1;

        private CountedLock count(int change) {
            users += change;
            return this;
        }
    }
}
