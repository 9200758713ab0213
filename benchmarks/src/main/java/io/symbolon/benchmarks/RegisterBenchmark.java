package io.symbolon.benchmarks;

import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.registry.Registry;
import io.symbolon.registry.RegistryOptions;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.postgres.PostgresServer;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.jdbc.BareRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many new schemas in different subjects are registered durably in a second, against transactions that insert one row
 * through the same pool?
 */
final class RegisterBenchmark {

    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int POOL = 16;

    private static final AtomicLong NUMBERS = new AtomicLong();

    private RegisterBenchmark() {}

    static void answer() throws Exception {
        Path directory = Files.createTempDirectory("symbolon-register");
        measure("H2 file", new StorageOptions("jdbc:h2:file:" + directory.resolve("registry"), "", "", POOL));
        measure("PostgreSQL", new StorageOptions(PostgresServer.freshDatabase(), "", "", POOL));
    }

    private static void measure(String name, StorageOptions options) throws Exception {
        String text = Schemas.numbered(0);
        try (BareRows rows = BareRows.open(options);
                Registry registry = new Registry(rows.storage(), SchemaFormats.load(), RegistryOptions.DEFAULTS)) {
            for (int number : new int[] {1, 16}) {
                Clients clients = new Clients(number, ROUND);
                new Contest(
                                name + ", " + number + " clients",
                                () -> clients.perSecond(client -> rows.insert(text)),
                                () -> clients.perSecond(client -> register(registry)))
                        .run();
            }
        }
    }

    private static void register(Registry registry) {
        long number = NUMBERS.incrementAndGet();
        registry.register()
                .register(
                        SubjectName.parse("orders-" + number),
                        new SchemaRequest(Schemas.request(Schemas.numbered(number)), false));
    }
}
