package io.symbolon.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.client.Outcome.Answer;
import io.symbolon.client.Outcome.NoAnswer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final NoAnswer BROKEN = new NoAnswer(new IOException("broken"));

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 200", "3, 400", "4, 800", "5, 1000", "6, 1000", "1000000, 1000"})
    void wait_isARandomPartOfATimeThatDoubles(int retry, long longest) {
        Backoff backoff = new Backoff(options(100, 1000));

        List<Long> waits = IntStream.range(0, 2000)
                .mapToLong(i -> backoff.before(retry, BROKEN).toMillis())
                .boxed()
                .toList();

        assertThat(waits).allMatch(wait -> wait >= 0 && wait <= longest);
        assertThat(waits).anyMatch(wait -> wait < longest / 4).anyMatch(wait -> wait > longest * 3 / 4);
    }

    @Test
    void retryAfter_withinTheLongestWait_isHonoured() {
        assertThat(new Backoff(options(0, 20_000)).before(1, busyFor(5))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void retryAfter_beyondTheLongestWait_isNotBelieved() {
        assertThat(new Backoff(options(0, 20_000)).before(1, busyFor(21))).isZero();
    }

    private static RetryOptions options(int firstWait, int maxWait) {
        return new RetryOptions(3, Duration.ofMillis(firstWait), Duration.ofMillis(maxWait), Duration.ofMinutes(2));
    }

    private static Answer busyFor(int seconds) {
        return new Answer(URI.create("http://localhost"), 503, "", Optional.of(Duration.ofSeconds(seconds)));
    }
}
