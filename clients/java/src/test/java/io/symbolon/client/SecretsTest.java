package io.symbolon.client;

import static io.symbolon.client.ScriptedRegistry.answers;
import static io.symbolon.client.ScriptedRegistry.hangsUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Nothing that a client says, in a message, a text of its own or the log, holds what is secret. */
class SecretsTest {

    private static final String SECRET = "s3cr3t";
    // base64 of "ann:s3cr3t"
    private static final String ENCODED = "YW5uOnMzY3IzdA==";
    private static final RetryOptions QUICK =
            new RetryOptions(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMinutes(2));

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    static Stream<ClientOptions> optionsWithASecret() {
        ClientOptions plain = ClientOptions.of("http://localhost:1/contexts/.ctx");
        return Stream.of(
                ClientOptions.of("http://ann:" + SECRET + "@localhost:1"),
                plain.withCredentials(Credentials.basic("ann", SECRET)),
                plain.withCredentials(Credentials.bearer(SECRET)),
                plain.withHeaders(Map.of("X-Api-Key", SECRET)));
    }

    @ParameterizedTest
    @MethodSource("optionsWithASecret")
    void options_asText_hideIt(ClientOptions options) {
        assertThat(options.toString()).doesNotContain(SECRET).contains("http://localhost:1");
    }

    @ParameterizedTest
    @MethodSource("optionsWithASecret")
    void everyFailure_hidesItInTheMessageTheCausesAndTheLog(ClientOptions options) {
        for (var act : List.of(
                answers(401, "{\"error_code\":40101,\"message\":\"Who are you?\"}"),
                answers(403, "<html>"),
                answers(503, ""),
                answers(200, "<html>"),
                hangsUp())) {
            try (ScriptedRegistry registry = ScriptedRegistry.that(act)) {
                assertThatNothingLeaks(options, String.valueOf(registry.port()));
            }
        }
        assertThatNothingLeaks(options, "1");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("HTTP status 503"))
                .noneMatch(line -> line.contains(SECRET) || line.contains(ENCODED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ann:" + SECRET + " @localhost:1",
                "http://ann:" + SECRET + "%@localhost:1",
                "ftp://ann:" + SECRET + "@localhost:1",
                "http://ann:" + SECRET + "@my_host:1",
                "http://ann:" + SECRET + "@localhost:port",
                "http://ann:" + SECRET + "@localhost:1?x",
                "ann:" + SECRET + "@localhost"
            })
    void urlThatCannotBeUsed_isNotRepeated(String url) {
        assertThat(wholeText(catchThrowable(() -> ClientOptions.of(url))))
                .contains("The URL of the registry cannot be used")
                .doesNotContain(SECRET);
    }

    @Test
    void headerThatCannotBeSent_isNamedWithoutItsValue() {
        try (RegistryClient client = RegistryClients.create(
                ClientOptions.of("http://localhost:1").withCredentials(Credentials.bearer(SECRET + "\n")))) {

            assertThat(wholeText(catchThrowable(() -> client.latest("s"))))
                    .contains("Authorization")
                    .contains("line break")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void configuration_thatCannotBeUsed_isNamedWithoutItsValue() {
        for (String key : List.of("basic.auth.user.info", "max.retries", "url.randomize", "proxy.port")) {
            Map<String, String> config = new HashMap<>(
                    Map.of("schema.registry.url", "http://localhost:1", "proxy.host", "p", "proxy.port", "1"));
            config.put(key, SECRET);

            assertThat(wholeText(catchThrowable(() -> ClientOptions.fromConfig(config))))
                    .contains(key)
                    .doesNotContain(SECRET);
        }
    }

    private static void assertThatNothingLeaks(ClientOptions options, String port) {
        ClientOptions there = new ClientOptions(
                options.urls().stream()
                        .map(url -> url.replace(":1", ":" + port))
                        .toList(),
                options.credentials(),
                options.headers(),
                options.connection(),
                QUICK,
                options.caches());
        try (RegistryClient client = RegistryClients.create(there)) {
            Throwable failure = catchThrowable(() -> client.latest("s"));
            assertThat(wholeText(failure)).contains("localhost:" + port).doesNotContain(SECRET, ENCODED);
        }
    }

    private static String wholeText(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
