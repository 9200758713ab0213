package io.symbolon.registry.app.http;

import java.time.Duration;
import java.util.List;

/**
 * How to serve.
 *
 * @param maxThreads how many threads serve requests at the most
 * @param maxSchemaBytes how long a schema's text may be; a body may be twice as long and 64 KiB more
 * @param associations whether the paths of associations are served
 * @param requestLimit how long a request may take; zero for as long as it likes
 * @param shutdownGrace how long running requests may take to finish when the server stops
 */
public record HttpOptions(
        List<Listener> listeners,
        int maxThreads,
        int maxSchemaBytes,
        boolean associations,
        Duration requestLimit,
        Duration shutdownGrace,
        CrossOrigins crossOrigins) {

    private static final int ROOM_AROUND_SCHEMA = 64 * 1024;

    public HttpOptions {
        listeners = List.copyOf(listeners);
    }

    /** Whether only this machine can reach the server. */
    public boolean isLoopbackOnly() {
        return listeners.stream().allMatch(Listener::isLoopback);
    }

    boolean serves(Route route) {
        return associations || !route.path().startsWith("/associations");
    }

    /** Escaped in JSON, an ordinary schema is less than twice as long. */
    int maxBodyBytes() {
        return (int) Math.min(2L * maxSchemaBytes + ROOM_AROUND_SCHEMA, Integer.MAX_VALUE - 8);
    }
}
