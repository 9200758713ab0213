package io.symbolon.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before a retry: a random part of a time that doubles ("full jitter"), or what the registry asked for. */
final class Backoff {

    private final RetryOptions options;

    Backoff(RetryOptions options) {
        this.options = options;
    }

    /**
     * The wait before a retry.
     *
     * @param retry 1 for the first
     * @param last what the attempt before came to
     */
    Duration before(int retry, Outcome last) {
        Duration jitter = Duration.ofNanos(
                ThreadLocalRandom.current().nextLong(longest(retry).toNanos() + 1));
        return last.retryAfter()
                .filter(asked -> asked.compareTo(options.maxWait()) <= 0)
                .filter(asked -> asked.compareTo(jitter) > 0)
                .orElse(jitter);
    }

    private Duration longest(int retry) {
        Duration longest = options.firstWait();
        for (int doubled = 1; doubled < retry && longest.compareTo(options.maxWait()) < 0; doubled++) {
            longest = longest.multipliedBy(2);
        }
        return longest.compareTo(options.maxWait()) < 0 ? longest : options.maxWait();
    }
}
