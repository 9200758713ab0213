package io.symbolon.benchmarks;

import io.javalin.Javalin;
import io.symbolon.registry.testing.InMemoryRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * How many reads of each kind does a warm server answer, against a server with the same settings that does nothing: an empty
 * route, and for the list a route that has its bytes ready?
 */
final class ReadBenchmark {

    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int MANY = 10_000;
    private static final int CLIENTS = 16;

    private ReadBenchmark() {}

    static void answer() throws Exception {
        try (InMemoryRegistry registry = InMemoryRegistry.start()) {
            int id = Schemas.register(registry.url(), "orders-value", Schemas.numbered(0));
            for (int i = 1; i < MANY; i++) {
                Schemas.register(registry.url(), "orders-" + i, Schemas.numbered(0));
            }
            Javalin idle = idle(list(registry.url()));
            try {
                measure(registry.url(), idle, id);
            } finally {
                idle.stop();
            }
        }
    }

    private static void measure(String registry, Javalin idle, int id) throws Exception {
        String nothing = "http://127.0.0.1:" + idle.port() + "/empty";
        String bytes = "http://127.0.0.1:" + idle.port() + "/list";
        compare("by id, 1 client", nothing, registry + "/schemas/ids/" + id, 1);
        compare("by id", nothing, registry + "/schemas/ids/" + id, CLIENTS);
        compare("text by id", nothing, registry + "/schemas/ids/" + id + "/schema", CLIENTS);
        compare("version 1", nothing, registry + "/subjects/orders-value/versions/1", CLIENTS);
        compare("latest version", nothing, registry + "/subjects/orders-value/versions/latest", CLIENTS);
        compare("versions of a subject", nothing, registry + "/subjects/orders-value/versions", CLIENTS);
        compare("config of a subject", nothing, registry + "/config/orders-value?defaultToGlobal=true", CLIENTS);
        compare("list of 10,000 subjects", bytes, registry + "/subjects", CLIENTS);
    }

    private static Javalin idle(byte[] list) {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.threadPool = new QueuedThreadPool(200, 8);
                    config.routes.get("/empty", context -> context.result("{}"));
                    config.routes.get("/list", context -> context.result(list));
                })
                .start("127.0.0.1", 0);
    }

    private static byte[] list(String registry) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(registry + "/subjects")).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static void compare(String name, String baseline, String read, int clients) throws Exception {
        new Contest(name, rate(URI.create(baseline), clients), rate(URI.create(read), clients)).run();
    }

    private static Contest.Rate rate(URI uri, int clients) {
        return () -> {
            KeepAliveConnection[] connections = new KeepAliveConnection[clients];
            for (int i = 0; i < clients; i++) {
                connections[i] = new KeepAliveConnection(uri);
            }
            try {
                return new Clients(clients, ROUND).perSecond(client -> connections[client].exchange());
            } finally {
                closeAll(connections);
            }
        };
    }

    private static void closeAll(KeepAliveConnection[] connections) throws IOException {
        for (KeepAliveConnection connection : connections) {
            connection.close();
        }
    }
}
