package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.registry.Registry;
import io.symbolon.registry.RegistryOptions;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.storage.StorageException;
import io.symbolon.registry.storage.SubjectName;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that take longer than they may. */
class TimeLimitTest {

    private static final int VERSIONS = 200;
    private static final int FIELDS = 300;
    private static final String STOPPED =
            "504 {\"error_code\":50401,\"message\":\"The request was stopped after 20 ms, which is request.timeout.ms\"}";

    private final BreakableStorage storage = new BreakableStorage();
    private final Registry registry =
            new Registry(storage, SchemaFormats.load(), new RegistryOptions(CompatibilityLevel.NONE, 1 << 20, true));
    private final HttpServer server = HttpServer.start(
            new HttpOptions(
                    List.of(new Listener("127.0.0.1", 0)),
                    16,
                    1 << 20,
                    true,
                    Duration.ofMillis(20),
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
    void request_thatWaitsTooLong_isStopped() {
        CountDownLatch stopped = new CountDownLatch(1);
        storage.failWith(() -> waitUntilInterrupted(stopped));

        assertThat(api.get("/subjects")).hasToString(STOPPED);
        assertThat(stopped.getCount()).isZero();

        storage.mend();
        assertThat(api.get("/subjects")).hasToString("200 []");
    }

    @Test
    void request_thatComparesWithTooMany_isStopped() {
        SubjectName subject = SubjectName.parse("many");
        for (int version = 0; version < VERSIONS; version++) {
            registry.register()
                    .register(
                            subject,
                            new SchemaRequest(RegisterSchemaRequest.of("AVRO", wide(version), List.of()), false));
        }
        registry.config()
                .change(
                        subject,
                        config -> config.toBuilder()
                                .compatibilityLevel("BACKWARD_TRANSITIVE")
                                .build());

        assertThat(api.post("/compatibility/subjects/many/versions", Api.request(wide(VERSIONS))))
                .hasToString(STOPPED);
    }

    private static StorageException waitUntilInterrupted(CountDownLatch stopped) {
        try {
            new CountDownLatch(1).await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
        return new StorageException("waited in vain", null);
    }

    /** Each has the fields of the one before, one of them with another default. */
    private static String wide(int version) {
        return IntStream.range(0, FIELDS)
                .mapToObj(field -> "{\"name\":\"f" + field
                        + "\",\"type\":[\"null\",\"string\",{\"type\":\"array\",\"items\":\"long\"}],"
                        + "\"default\":null,\"doc\":\"" + version + "\"}")
                .collect(Collectors.joining(",", "{\"type\":\"record\",\"name\":\"Wide\",\"fields\":[", "]}"));
    }
}
