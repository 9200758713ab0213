package io.symbolon.benchmarks;

import io.javalin.Javalin;
import io.symbolon.registry.testing.InMemoryRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How many schemas by id does a warm server serve, against an empty route on a server with the same settings? */
final class ReadByIdBenchmark {

    private static final Duration ROUND = Duration.ofSeconds(3);

    private ReadByIdBenchmark() {}

    static void answer() throws Exception {
        try (InMemoryRegistry registry = InMemoryRegistry.start()) {
            Javalin empty = Javalin.create(config -> {
                        config.startup.showJavalinBanner = false;
                        config.jetty.threadPool = new QueuedThreadPool(200, 8);
                        config.routes.get("/empty", context -> context.result("{}"));
                    })
                    .start("127.0.0.1", 0);
            try {
                int id = Schemas.register(registry.url(), "orders-value", Schemas.numbered(0));
                URI byId = URI.create(registry.url() + "/schemas/ids/" + id);
                URI nothing = URI.create("http://127.0.0.1:" + empty.port() + "/empty");
                for (int clients : new int[] {1, 16}) {
                    new Contest("GET by id, " + clients + " clients", rate(nothing, clients), rate(byId, clients))
                            .run();
                }
            } finally {
                empty.stop();
            }
        }
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
