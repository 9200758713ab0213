package io.symbolon.registry.testing;

import io.symbolon.registry.app.Configuration;
import io.symbolon.registry.app.SymbolonServer;
import java.util.HashMap;
import java.util.Map;

/**
 * The real registry server on a random port of this machine, with its schemas in memory until it is closed. Each is alone:
 * two that run at the same time share nothing.
 */
public final class InMemoryRegistry implements AutoCloseable {

    private static final Map<String, String> HERE =
            Map.of("listeners", "http://127.0.0.1:0", "storage.url", "memory:", "shutdown.graceful.ms", "1000");

    private final SymbolonServer server;

    private InMemoryRegistry(SymbolonServer server) {
        this.server = server;
    }

    public static InMemoryRegistry start() {
        return start(Map.of());
    }

    /**
     * Starts one that is configured.
     *
     * @param configuration keys of docs/configuration.md, for example {@code schema.compatibility.level}
     */
    public static InMemoryRegistry start(Map<String, String> configuration) {
        Map<String, String> values = new HashMap<>(HERE);
        values.putAll(configuration);
        return new InMemoryRegistry(SymbolonServer.start(Configuration.of(values)));
    }

    /** What clients take as {@code schema.registry.url}; no slash at the end. */
    public String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
    }
}
