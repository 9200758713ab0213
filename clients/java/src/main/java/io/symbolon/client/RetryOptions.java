package io.symbolon.client;

import java.time.Duration;

/**
 * How often and how patiently a failed request is made again. A try goes to each URL once; between two tries the client
 * waits a random part of a time that doubles from one to the next.
 *
 * @param maxRetries how many tries may follow the first; 0 for none
 * @param firstWait the longest wait before the second try
 * @param maxWait the longest wait before any try
 * @param total how long a request may take, with all its tries and waits
 */
public record RetryOptions(int maxRetries, Duration firstWait, Duration maxWait, Duration total) {

    public static final RetryOptions DEFAULT =
            new RetryOptions(3, Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofMinutes(2));

    public static final RetryOptions NONE = new RetryOptions(0, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(2));

    public RetryOptions {
        if (maxRetries < 0 || firstWait.isNegative() || maxWait.isNegative()) {
            throw new IllegalArgumentException("The number of retries and their waits are 0 or more, not " + maxRetries
                    + ", " + firstWait + " and " + maxWait);
        }
        if (total.isZero() || total.isNegative()) {
            throw new IllegalArgumentException(
                    "The time for all tries is " + total + "; it has to be more than nothing");
        }
    }
}
