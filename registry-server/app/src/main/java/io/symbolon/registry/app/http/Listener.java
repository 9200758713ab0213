package io.symbolon.registry.app.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * An address to listen on.
 *
 * @param host a name or an IP address; a version 6 address in brackets
 * @param port 0 for any free port
 */
public record Listener(String host, int port) {

    private static final int MAX_PORT = 65_535;

    /** Reads {@code http://host:port}. */
    public static Optional<Listener> parse(String url) {
        try {
            URI uri = new URI(url.strip());
            boolean bare = uri.getUserInfo() == null && uri.getQuery() == null && isRoot(uri.getPath());
            boolean valid = "http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPort() >= 0
                    && uri.getPort() <= MAX_PORT
                    && bare;
            return valid ? Optional.of(new Listener(uri.getHost(), uri.getPort())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isRoot(String path) {
        return path.isEmpty() || path.equals("/");
    }

    /** Whether only this machine can reach it. */
    boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    String url(int realPort) {
        return "http://" + host + ":" + realPort;
    }
}
