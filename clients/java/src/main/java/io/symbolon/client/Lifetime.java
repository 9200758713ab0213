package io.symbolon.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/** How long something remembered is believed, on a clock of nanoseconds. */
final class Lifetime {

    private static final long NEVER = Long.MAX_VALUE;

    private final Duration ttl;
    private final double spread;
    private final LongSupplier clock;

    private Lifetime(Duration ttl, double spread, LongSupplier clock) {
        this.ttl = ttl;
        this.spread = spread;
        this.clock = clock;
    }

    static Lifetime of(Duration ttl, LongSupplier clock) {
        return new Lifetime(ttl, 0, clock);
    }

    /** A lifetime of at least three quarters of that, so that what was learned together is not asked again together. */
    static Lifetime upTo(Duration ttl, LongSupplier clock) {
        return new Lifetime(ttl, 0.25, clock);
    }

    boolean isNothing() {
        return ttl.isZero() || ttl.isNegative();
    }

    /** The end of what begins now. */
    long end() {
        if (ttl.equals(CacheOptions.FOREVER)) {
            return NEVER;
        }
        double share = 1 - spread * ThreadLocalRandom.current().nextDouble();
        return clock.getAsLong() + (long) (ttl.toNanos() * share);
    }

    boolean isOver(long end) {
        return end != NEVER && clock.getAsLong() - end >= 0;
    }
}
