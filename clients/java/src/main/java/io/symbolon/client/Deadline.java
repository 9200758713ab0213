package io.symbolon.client;

import java.time.Duration;

/** A moment after which nothing more is tried. */
final class Deadline {

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The time until then; negative when it has passed. */
    Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }

    boolean isOver() {
        return nanos - System.nanoTime() <= 0;
    }
}
