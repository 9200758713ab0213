package io.symbolon.registry.app.http;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The name of one request in answers and logs: the client's own, or a random one. It is no secret. */
final class RequestId {

    static final String HEADER = "X-Request-ID";

    private static final int MAX_LENGTH = 128;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000000000000000L;

    private RequestId() {}

    static String of(@Nullable String given) {
        return given != null && isHarmless(given) ? given : random();
    }

    private static boolean isHarmless(String given) {
        return !given.isEmpty()
                && given.length() <= MAX_LENGTH
                && given.chars().allMatch(letter -> letter > ' ' && letter < 127);
    }

    private static String random() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & ~0xF000L) | VERSION_4;
        long low = (random.nextLong() >>> 2) | VARIANT;
        return new UUID(high, low).toString();
    }
}
