package io.symbolon.registry.app.http;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.RegistryException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Interrupts requests that take longer than they may, and refuses them. A thread of its own looks at those that run; the
 * threads that serve share it.
 */
final class TimeLimit implements AutoCloseable {

    private static final long GLANCE_MILLIS = 50;

    private final Duration limit;
    private final Set<Request> running = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    private TimeLimit(Duration limit) {
        this.limit = limit;
    }

    /** Zero is no limit. */
    static TimeLimit of(Duration limit) {
        TimeLimit timeLimit = new TimeLimit(limit);
        if (!limit.isZero()) {
            timeLimit.start();
        }
        return timeLimit;
    }

    <T> T within(Supplier<T> work) {
        Request request = new Request(Thread.currentThread(), System.nanoTime() + limit.toNanos());
        running.add(request);
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw request.wasInterrupted() ? tooLong() : e;
        } finally {
            running.remove(request);
            request.end();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void start() {
        Thread thread = new Thread(this::watch, "time-limit");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (!closed.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                running.forEach(request -> request.interruptIfOver(now));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RegistryException tooLong() {
        return new RegistryException(
                RegistryError.REQUEST_TIMED_OUT,
                "The request was stopped after " + limit.toMillis() + " ms, which is request.timeout.ms");
    }

    /** A request and the thread that serves it; once it has ended, the thread is left alone. */
    private static final class Request {

        private final Thread thread;
        private final long end;
        private boolean interrupted;
        private boolean ended;

        private Request(Thread thread, long end) {
            this.thread = thread;
            this.end = end;
        }

        private synchronized void interruptIfOver(long now) {
            if (!ended && !interrupted && now - end > 0) {
                interrupted = true;
                thread.interrupt();
            }
        }

        private synchronized boolean wasInterrupted() {
            return interrupted;
        }

        /** The next request of the thread must not find the interruption. */
        private synchronized void end() {
            ended = true;
            if (interrupted) {
                Thread.interrupted();
            }
        }
    }
}
