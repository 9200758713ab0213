package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.registry.app.Configuration;
import io.symbolon.registry.app.SymbolonServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Sends requests that are wrong in random ways: no answer is a failure of the server, and none stays away. A longer run:
 * {@code ./mvnw -pl registry-server/app -am verify -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false -Dfuzz.seconds=600}
 */
class FuzzTest {

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 30));

    private final SymbolonServer server =
            SymbolonServer.start(Configuration.of(Map.of("listeners", "http://127.0.0.1:0", "storage.url", "memory:")));
    private final URI uri = URI.create(server.url());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void request_wrongInAnyWay_isAnsweredAndIsNoFailureOfTheServer() throws IOException {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        RandomRequests requests = new RandomRequests(new Random(seed));
        Instant end = Instant.now().plus(TIME);
        int sent = 0;
        while (Instant.now().isBefore(end)) {
            RandomRequests.Request request = requests.next();
            String answer = RawHttp.exchange(uri, request.head(), request.body());
            assertThat(answer)
                    .as("request %d of -Dfuzz.seed=%d: %s", sent, seed, request)
                    .matches("(?s)HTTP/1\\.1 [234]\\d\\d .*");
            sent++;
        }
        assertThat(sent).isPositive();
        assertThat(RawHttp.exchange(uri, "GET /health/ready HTTP/1.1\r\n", new byte[0]))
                .startsWith("HTTP/1.1 200");
    }
}
