package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.Registry;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.RegistryOptions;
import io.symbolon.registry.storage.StorageException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** What clients see and the log says when the server itself fails, or the client goes. */
class FailureTest {

    private static final String FAILED = "500 {\"error_code\":500,\"message\":\"Internal Server Error\"}";

    private static final List<Supplier<Throwable>> FAILURES =
            List.of(() -> new StorageException("gone", null), IllegalStateException::new, StackOverflowError::new);

    private final BreakableStorage storage = new BreakableStorage();
    private final Registry registry = new Registry(storage, SchemaFormats.load(), RegistryOptions.DEFAULTS);
    private final HttpServer server = HttpServer.start(
            new HttpOptions(
                    List.of(new Listener("127.0.0.1", 0)),
                    16,
                    1_000_000,
                    true,
                    Duration.ZERO,
                    Duration.ofSeconds(1),
                    CrossOrigins.NONE),
            registry,
            storage);
    private final Api api = new Api(server.urls().get(0));

    private final Logger logger = (Logger) LoggerFactory.getLogger(Refusals.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(logged);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(logged);
        logger.setLevel(null);
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

    @ParameterizedTest
    @CsvSource({"HTTP_1_1, identity", "HTTP_1_1, gzip", "HTTP_2, identity", "HTTP_2, gzip"})
    void storageFails_whenPartOfAListWasSent_breaksItOff(Version version, String encoding) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(version).build();
        HttpRequest list = HttpRequest.newBuilder(api.uri("/schemas"))
                .header("Accept-Encoding", encoding)
                .build();
        registerLarge("a", "b", "c", "d");
        assertThat(client.send(list, BodyHandlers.discarding()).statusCode()).isEqualTo(200);

        for (Supplier<Throwable> failure : FAILURES) {
            storage.failAfter(3, failure);

            assertThatThrownBy(() -> client.send(list, BodyHandlers.ofByteArray()))
                    .isInstanceOf(IOException.class);
        }

        storage.mend();
        assertThat(client.send(list, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    @Test
    void storageFails_beforeAnyOfAListWasSent_answersSo() {
        api.register("a", "\"int\"");
        api.register("b", "\"long\"");
        storage.failAfter(2, () -> new StorageException("gone", null));

        assertThat(api.send("GET", "/schemas", "", "X-Request-ID", "early"))
                .hasToString("500 {\"error_code\":50001,\"message\":"
                        + "\"Error in the backend data store: see the log for early\"}");
    }

    @ParameterizedTest
    @CsvSource({"y_, 'behind all subjects that match'", "z, 'before one that matches'"})
    void storageFails_behindTheEndOfAListOfAliases_goesUnnoticed(String prefix, String where) {
        api.register("z", "\"int\"");
        for (String subject : List.of("a", "b", "c")) {
            api.register(subject, "\"int\"");
            api.put("/config/" + prefix + subject, "{\"alias\":\"" + subject + "\"}");
        }
        // The subjects that match, the aliases, the first subject and its schema are read.
        storage.failAfter(4, () -> new StorageException("gone", null));

        assertThat(api.get("/schemas?aliases=true&limit=1&subjectPrefix=" + prefix)
                        .json()
                        .findValuesAsText("subject"))
                .as(where)
                .containsExactly("a");
    }

    @Test
    void registryRefuses_whenPartOfAListWasSent_logsWhy() {
        registerLarge("a", "b", "c", "d");
        storage.failAfter(3, () -> new RegistryException(RegistryError.REQUEST_TIMED_OUT, "It took too long"));

        assertThatThrownBy(() -> api.send("GET", "/schemas", "", "X-Request-ID", "late"))
                .hasCauseInstanceOf(IOException.class);

        assertThat(logged.list)
                .extracting(Object::toString)
                .containsExactly("[WARN] The answer to request late was broken off: It took too long");
    }

    @Test
    void client_thatLeavesInTheMiddleOfAList_isNoError() throws Exception {
        String[] subjects = IntStream.range(0, 40).mapToObj(i -> "s" + i).toArray(String[]::new);
        registerLarge(subjects);

        RawHttp.leaveEarly(api.uri("/schemas"), "GET /schemas HTTP/1.1\r\nX-Request-ID: gone\r\n");

        await().untilAsserted(() -> assertThat(logged.list)
                .extracting(Object::toString)
                .containsExactly("[DEBUG] The client of request gone has gone"));
    }

    /** Schemas that neither a buffer nor gzip makes small. */
    private void registerLarge(String... subjects) {
        Random random = new Random(1);
        for (String subject : subjects) {
            String noise = random.ints(200_000, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String schema = "{\"type\":\"fixed\",\"name\":\"F\",\"size\":1,\"doc\":\"" + noise + "\"}";
            assertThat(api.register(subject, schema).status()).isEqualTo(200);
        }
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
