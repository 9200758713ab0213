package io.symbolon.registry;

import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.RegistryStorage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the change feed and tells of what other processes wrote; a thread of its own. */
final class ChangeFollower implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChangeFollower.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int BATCH = 1_000;

    private final RegistryStorage storage;
    private final ChangeListener listener;
    private final Thread thread = new Thread(this::run, "change-follower");
    private final CountDownLatch closed = new CountDownLatch(1);
    private long position;

    private ChangeFollower(RegistryStorage storage, ChangeListener listener, long position) {
        this.storage = storage;
        this.listener = listener;
        this.position = position;
    }

    /** Nothing is in memory yet, so the feed is followed from where it ends now. */
    static ChangeFollower start(RegistryStorage storage, ChangeListener listener) {
        long end = storage.reading(transaction -> transaction.events().last());
        ChangeFollower follower = new ChangeFollower(storage, listener, end);
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    /**
     * Waits until the thread has let go of the storage, unless that takes too long; never interrupts it there, which would break
     * H2's files.
     */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                follow();
            }
        } catch (InterruptedException e) {
            log.debug("The change feed is not followed any more");
        }
    }

    private void follow() {
        try {
            boolean mayBeMore = true;
            while (mayBeMore && !isClosed()) {
                List<Event> events =
                        storage.reading(transaction -> transaction.events().after(position, BATCH));
                for (Event event : events) {
                    listener.changed(event.kind(), event.scope(), event.schemaId());
                    position = event.position();
                }
                mayBeMore = events.size() == BATCH;
            }
        } catch (RuntimeException e) {
            if (!isClosed()) {
                log.warn("The change feed cannot be read behind position {}; trying again", position, e);
            }
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }
}
