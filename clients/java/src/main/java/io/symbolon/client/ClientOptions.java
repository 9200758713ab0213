package io.symbolon.client;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the registry is and how to talk to it. Immutable; each {@code with} gives a changed copy.
 *
 * @param urls one or more URLs of the same registry, tried in this order; each may have a path such as
 *     {@code /contexts/.ctx} and user info
 * @param credentials who the client is; wins over user info in a URL
 * @param headers sent with every request
 */
public record ClientOptions(
        List<String> urls,
        Credentials credentials,
        Map<String, String> headers,
        ConnectionOptions connection,
        RetryOptions retries,
        CacheOptions caches) {

    public ClientOptions {
        urls = List.copyOf(urls);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("A client needs the URL of a registry, such as http://localhost:8081");
        }
        urls.forEach(BaseUrl::parse);
        headers = Map.copyOf(headers);
    }

    /** The defaults, for the registry at these URLs. */
    public static ClientOptions of(String... urls) {
        return new ClientOptions(
                Arrays.asList(urls),
                Credentials.none(),
                Map.of(),
                ConnectionOptions.DEFAULT,
                RetryOptions.DEFAULT,
                CacheOptions.DEFAULT);
    }

    /**
     * The options that a Kafka client's configuration describes; its keys are those of {@link ClientConfigKey}, all others are
     * not looked at.
     *
     * @throws IllegalArgumentException if a value cannot be used; names the key, and never a secret value
     */
    public static ClientOptions fromConfig(Map<String, ?> config) {
        return new ConfigReader(config).read();
    }

    public ClientOptions withCredentials(Credentials changed) {
        return new ClientOptions(urls, changed, headers, connection, retries, caches);
    }

    public ClientOptions withHeaders(Map<String, String> changed) {
        return new ClientOptions(urls, credentials, changed, connection, retries, caches);
    }

    public ClientOptions withConnection(ConnectionOptions changed) {
        return new ClientOptions(urls, credentials, headers, changed, retries, caches);
    }

    public ClientOptions withRetries(RetryOptions changed) {
        return new ClientOptions(urls, credentials, headers, connection, changed, caches);
    }

    public ClientOptions withCaches(CacheOptions changed) {
        return new ClientOptions(urls, credentials, headers, connection, retries, changed);
    }

    /** Without user info and header values: both may be secret. */
    @Override
    public String toString() {
        return "ClientOptions[urls=" + urls.stream().map(BaseUrl::parse).toList()
                + ", credentials=" + credentials
                + ", headers=" + new TreeMap<>(headers).keySet()
                + ", connection=" + connection
                + ", retries=" + retries
                + ", caches=" + caches + "]";
    }
}
