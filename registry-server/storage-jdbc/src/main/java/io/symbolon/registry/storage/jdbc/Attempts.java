package io.symbolon.registry.storage.jdbc;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/** Runs a unit of work again when it lost a race against others, a few times and after a pause. */
final class Attempts {

    private static final int MOST = 12;
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int DOUBLINGS = 6;

    <T> T until(Supplier<T> work) {
        for (int attempt = 1; attempt < MOST; attempt++) {
            try {
                return work.get();
            } catch (LostRace e) {
                pause(attempt);
            } catch (JdbiException e) {
                if (!Failure.mayPass(e)) {
                    throw Failure.of(e);
                }
                pause(attempt);
            }
        }
        return lastly(work);
    }

    private static <T> T lastly(Supplier<T> work) {
        try {
            return work.get();
        } catch (LostRace | JdbiException e) {
            throw Failure.of(e);
        }
    }

    /** Random, so that those who met do not meet again. */
    private static void pause(int attempt) {
        long longest = FIRST_PAUSE_NANOS << Math.min(attempt, DOUBLINGS);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }
}
