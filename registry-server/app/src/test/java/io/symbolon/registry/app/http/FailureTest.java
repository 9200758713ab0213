package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.registry.Registry;
import io.symbolon.registry.RegistryOptions;
import io.symbolon.registry.storage.StorageException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clients see when the server itself fails. */
class FailureTest {

    private static final String FAILED = "500 {\"error_code\":500,\"message\":\"Internal Server Error\"}";

    private final BreakableStorage storage = new BreakableStorage();
    private final Registry registry = new Registry(storage, SchemaFormats.load(), RegistryOptions.DEFAULTS);
    private final HttpServer server = HttpServer.start(
            new HttpOptions(
                    List.of(new Listener("127.0.0.1", 0)),
                    16,
                    1_000,
                    Duration.ZERO,
                    Duration.ofSeconds(1),
                    CrossOrigins.NONE),
            registry,
            storage);
    private final Api api = new Api(server.urls().get(0));

    @AfterEach
    void stop() {
        server.close();
        registry.close();
        storage.close();
    }

    @Test
    void storageFails_answersSoWithoutDetails() {
        storage.failWith(() -> new StorageException("table of secrets is gone", null));

        Answer answer = api.send("GET", "/subjects", "", "X-Request-ID", "broken-1");

        assertThat(answer)
                .hasToString("500 {\"error_code\":50001,\"message\":"
                        + "\"Error in the backend data store: see the log for broken-1\"}");
        assertThat(api.register("x", "\"int\"").json().get("error_code").asInt())
                .isEqualTo(50001);
    }

    @Test
    void storageFails_isAliveButNotReady() {
        storage.failWith(() -> new StorageException("gone", null));

        assertThat(api.get("/health/live").status()).isEqualTo(200);
        assertThat(api.get("/health/ready"))
                .hasToString("503 {\"error_code\":50301,\"message\":\"The storage does not answer\"}");

        storage.mend();
        assertThat(api.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void somethingUnforeseen_answersSoWithoutDetails() {
        storage.failWith(() -> new IllegalStateException("a secret"));
        assertThat(api.get("/subjects")).hasToString(FAILED);

        storage.failWith(() -> new StackOverflowError("a secret"));
        assertThat(api.get("/subjects")).hasToString(FAILED);

        storage.mend();
        assertThat(api.get("/subjects")).hasToString("200 []");
    }
}
