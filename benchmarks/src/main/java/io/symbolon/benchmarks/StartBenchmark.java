package io.symbolon.benchmarks;

import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.registry.Registry;
import io.symbolon.registry.RegistryOptions;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageEngine;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.SubjectName;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * How long does the server take from its start as a process to its first answer, with nothing stored and with 100,000 schemas,
 * and how much of its heap is in use when it has nothing to do? Run from the root of the repository after packaging.
 */
final class StartBenchmark {

    private static final Path JAR = Path.of("registry-server", "app", "target", "symbolon-registry.jar");
    private static final int STORED = 100_000;
    private static final int STARTS = 5;

    private StartBenchmark() {}

    static void answer() throws Exception {
        Path empty = Files.createTempDirectory("symbolon-empty").resolve("registry");
        Path full = Files.createTempDirectory("symbolon-full").resolve("registry");
        store(full);
        measure("an empty database", empty);
        measure(String.format(Locale.ROOT, "%,d schemas", STORED), full);
    }

    private static void store(Path database) {
        StorageOptions options = new StorageOptions("jdbc:h2:file:" + database, "", "", 16);
        StorageEngine engine =
                ServiceLoader.load(StorageEngine.class).findFirst().orElseThrow();
        try (RegistryStorage storage = engine.open(options);
                Registry registry = new Registry(storage, SchemaFormats.load(), RegistryOptions.DEFAULTS)) {
            LongStream.range(0, STORED)
                    .parallel()
                    .forEach(number -> registry.register()
                            .register(
                                    SubjectName.parse("orders-" + number),
                                    new SchemaRequest(Schemas.request(Schemas.numbered(number)), false)));
        }
    }

    private static void measure(String what, Path database) throws Exception {
        long[] millis = new long[STARTS];
        String heap = "";
        for (int i = 0; i < STARTS; i++) {
            long begin = System.nanoTime();
            Process server = new ProcessBuilder(
                            java("java"),
                            "-jar",
                            JAR.toString(),
                            "--listeners=http://127.0.0.1:0",
                            "--storage.url=jdbc:h2:file:" + database)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                ask(address(server));
                millis[i] = Duration.ofNanos(System.nanoTime() - begin).toMillis();
                heap = heapInUse(server);
            } finally {
                server.destroy();
                server.waitFor(10, TimeUnit.SECONDS);
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "start to first answer with %s: median %d ms (of %d: %d to %d); heap in use when idle: %s%n",
                what,
                millis[STARTS / 2],
                STARTS,
                millis[0],
                millis[STARTS - 1],
                heap);
    }

    /** The server prints one line when it listens; its address is the first word that looks like one. */
    private static String address(Process server) throws IOException {
        BufferedReader output = server.inputReader();
        String line = output.readLine();
        return Arrays.stream(line.split("[ ,]"))
                .filter(word -> word.startsWith("http://"))
                .findFirst()
                .orElseThrow(() -> new IOException("No address in: " + line));
    }

    private static void ask(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/subjects?limit=1"))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .statusCode();
        if (status != 200) {
            throw new IOException("Answered " + status);
        }
    }

    /** After a full collection, as the JVM itself says it. */
    private static String heapInUse(Process server) throws Exception {
        String pid = Long.toString(server.pid());
        new ProcessBuilder(java("jcmd"), pid, "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Process info = new ProcessBuilder(java("jcmd"), pid, "GC.heap_info").start();
        try (BufferedReader output = info.inputReader()) {
            return output.lines()
                    .filter(line -> line.contains("used"))
                    .map(String::strip)
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }
}
