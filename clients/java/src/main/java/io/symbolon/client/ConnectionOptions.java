package io.symbolon.client;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How a connection is made.
 *
 * @param connectTimeout how long a connection may take to stand
 * @param readTimeout how long one attempt may take from first to last, body included
 * @param proxy the HTTP proxy to go through; null for none
 * @param tls the trust and the keys for {@code https}; null for those of the JVM
 */
public record ConnectionOptions(
        Duration connectTimeout,
        Duration readTimeout,
        @Nullable InetSocketAddress proxy,
        @Nullable SSLContext tls) {

    public static final ConnectionOptions DEFAULT =
            new ConnectionOptions(Duration.ofSeconds(60), Duration.ofSeconds(60), null, null);

    public ConnectionOptions {
        requirePositive(connectTimeout, "connect time limit");
        requirePositive(readTimeout, "read time limit");
    }

    public ConnectionOptions withTimeouts(Duration connect, Duration read) {
        return new ConnectionOptions(connect, read, proxy, tls);
    }

    public ConnectionOptions withProxy(@Nullable InetSocketAddress address) {
        return new ConnectionOptions(connectTimeout, readTimeout, address, tls);
    }

    public ConnectionOptions withTls(@Nullable SSLContext context) {
        return new ConnectionOptions(connectTimeout, readTimeout, proxy, context);
    }

    private static void requirePositive(Duration limit, String name) {
        Objects.requireNonNull(limit, name);
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("The " + name + " is " + limit + "; it has to be more than nothing");
        }
    }
}
