package io.symbolon.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server that behaves as a test tells it: one act a request, the last one for all that follow. */
final class ScriptedRegistry implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Act> script;

    private ScriptedRegistry(List<Act> script) {
        this(script, plainServer());
    }

    ScriptedRegistry(List<Act> script, HttpServer server) {
        this.script = script;
        this.server = server;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    static ScriptedRegistry that(Act... script) {
        return new ScriptedRegistry(List.of(script));
    }

    static Act answers(int status, String body) {
        return answers(status, body, Map.of());
    }

    static Act answers(int status, String body, Map<String, String> headers) {
        return (exchange, closing) -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static Act hangsUp() {
        return (exchange, closing) -> {};
    }

    static Act neverAnswers() {
        return (exchange, closing) -> closing.await();
    }

    static Act neverEndsItsBody() {
        return (exchange, closing) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            closing.await();
        };
    }

    static Act waitsFor(CountDownLatch gate, Act then) {
        return (exchange, closing) -> {
            gate.await();
            then.play(exchange, closing);
        };
    }

    static Act sends(long bytes) {
        return (exchange, closing) -> {
            exchange.sendResponseHeaders(200, bytes);
            byte[] part = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (long sent = 0; sent < bytes; sent += part.length) {
                exchange.getResponseBody().write(part, 0, (int) Math.min(part.length, bytes - sent));
            }
        };
    }

    String url() {
        return "http://localhost:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Request> requests() {
        return requests;
    }

    /** A port where nobody listens. */
    static String deadUrl() {
        try (ScriptedRegistry gone = that(hangsUp())) {
            return gone.url();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try {
            int turn = record(exchange);
            script.get(Math.min(turn, script.size() - 1)).play(exchange, closing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private synchronized int record(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        return requests.size() - 1;
    }

    private static HttpServer plainServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server does with one request; when it returns, the connection closes if the answer is not whole. */
    interface Act {
        void play(HttpExchange exchange, CountDownLatch closing) throws IOException, InterruptedException;
    }

    /** One request as it arrived, its path still encoded. */
    record Request(String method, String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }
    }
}
