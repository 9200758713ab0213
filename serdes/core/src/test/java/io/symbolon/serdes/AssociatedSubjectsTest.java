package io.symbolon.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a registry that binds no topic is asked. */
class AssociatedSubjectsTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private RegistryClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        client =
                RegistryClients.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void subject_whileTheRegistryIsAskedForATopic_isAnsweredForAllOthers() {
        SubjectNameStrategy subjects = strategy("TOPIC");
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("/slow")) {
                IntStream.range(0, 100).forEach(i -> subjects.subject("other-" + i, RecordPart.VALUE, null));
            }
            answerNone(exchange);
        });

        assertThat(subjects.subject("slow", RecordPart.VALUE, null)).isEqualTo("slow-value");
    }

    @Test
    void withoutSchema_fallbackThatNamesSubjectsAfterRecords_isEmpty() {
        server.createContext("/", AssociatedSubjectsTest::answerNone);
        SubjectNameStrategy subjects = strategy("RECORD");

        assertThat(subjects.withoutSchema("orders", RecordPart.VALUE)).isEmpty();
        assertThat(strategy("TOPIC").withoutSchema("orders", RecordPart.VALUE)).contains("orders-value");
        assertThatThrownBy(() -> subjects.subject("orders", RecordPart.VALUE, null))
                .isInstanceOf(SerdeException.class);
    }

    private SubjectNameStrategy strategy(String fallback) {
        return new AssociatedSubjects(client, new SerdeConfig(Map.of("subject.name.strategy.fallback.type", fallback)));
    }

    private static void answerNone(HttpExchange exchange) throws IOException {
        byte[] none = "[]".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, none.length);
        exchange.getResponseBody().write(none);
        exchange.close();
    }
}
