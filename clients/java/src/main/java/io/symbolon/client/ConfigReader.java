package io.symbolon.client;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a configuration map into options, key by key. */
final class ConfigReader {

    private final ConfigValues values;

    ConfigReader(Map<String, ?> config) {
        this.values = new ConfigValues(config);
    }

    ClientOptions read() {
        return new ClientOptions(urls(), credentials(), headers(), connection(), retries(), caches());
    }

    private List<String> urls() {
        List<String> urls = new ArrayList<>(values.list(ClientConfigKey.URL));
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("The configuration key " + ClientConfigKey.URL.key()
                    + " is missing: give the URL of the registry, such as http://localhost:8081");
        }
        if (values.flag(ClientConfigKey.URL_RANDOMIZE)) {
            Collections.shuffle(urls);
        }
        return urls;
    }

    private Credentials credentials() {
        boolean bearer = isBearer();
        boolean basic = isGiven(ClientConfigKey.BASIC_SOURCE) || isGiven(ClientConfigKey.BASIC_USER_INFO);
        if (bearer && basic) {
            throw new IllegalArgumentException("Both basic.auth.* and bearer.auth.* are configured; a request can carry"
                    + " only one of them, so remove the other");
        }
        return bearer ? bearerCredentials() : basicCredentials();
    }

    private Credentials bearerCredentials() {
        String source = values.text(ClientConfigKey.BEARER_SOURCE);
        if (!source.equals("STATIC_TOKEN")) {
            throw ConfigValues.unusable(
                    ClientConfigKey.BEARER_SOURCE,
                    "this client knows STATIC_TOKEN; for any other source give it a token supplier in code");
        }
        return Credentials.bearer(required(ClientConfigKey.BEARER_TOKEN));
    }

    private Credentials basicCredentials() {
        String source = values.given(ClientConfigKey.BASIC_SOURCE)
                .orElse(
                        isGiven(ClientConfigKey.BASIC_USER_INFO)
                                ? "USER_INFO"
                                : ClientConfigKey.BASIC_SOURCE.defaultValue());
        return switch (source) {
            case "URL" -> Credentials.none();
            case "USER_INFO" -> userInfo(required(ClientConfigKey.BASIC_USER_INFO));
            case "SASL_INHERIT" ->
                throw ConfigValues.unusable(
                        ClientConfigKey.BASIC_SOURCE,
                        "SASL_INHERIT takes the credentials of a Kafka client, which this client does not know; use USER_INFO"
                                + " and " + ClientConfigKey.BASIC_USER_INFO.key());
            default -> throw ConfigValues.unusable(ClientConfigKey.BASIC_SOURCE, "it has to be URL or USER_INFO");
        };
    }

    private static Credentials userInfo(String pair) {
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw ConfigValues.unusable(ClientConfigKey.BASIC_USER_INFO, "it has to be user:password");
        }
        return Credentials.basic(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private Map<String, String> headers() {
        Map<String, String> headers = values.following(ClientConfigKey.HEADER_PREFIX);
        if (isBearer()) {
            values.given(ClientConfigKey.BEARER_CLUSTER).ifPresent(id -> headers.put("target-sr-cluster", id));
            values.given(ClientConfigKey.BEARER_POOL).ifPresent(id -> headers.put("Confluent-Identity-Pool-Id", id));
        }
        return headers;
    }

    private ConnectionOptions connection() {
        return new ConnectionOptions(
                values.millis(ClientConfigKey.CONNECT_TIMEOUT),
                values.millis(ClientConfigKey.READ_TIMEOUT),
                proxy(),
                new TlsReader(values).context().orElse(null));
    }

    private @Nullable InetSocketAddress proxy() {
        Optional<String> host = values.given(ClientConfigKey.PROXY_HOST);
        if (host.isEmpty()) {
            return null;
        }
        int port = values.number(ClientConfigKey.PROXY_PORT);
        if (port < 1 || port > 65_535) {
            throw ConfigValues.unusable(ClientConfigKey.PROXY_PORT, "a proxy needs a port from 1 to 65535");
        }
        return InetSocketAddress.createUnresolved(host.get(), port);
    }

    private RetryOptions retries() {
        return new RetryOptions(
                values.number(ClientConfigKey.MAX_RETRIES),
                values.millis(ClientConfigKey.RETRIES_WAIT),
                values.millis(ClientConfigKey.RETRIES_MAX_WAIT),
                values.millis(ClientConfigKey.RETRIES_TOTAL));
    }

    private CacheOptions caches() {
        return new CacheOptions(
                values.number(ClientConfigKey.SCHEMAS_PER_SUBJECT),
                new CacheOptions.Latest(
                        values.number(ClientConfigKey.LATEST_SIZE),
                        values.secondsOrForever(ClientConfigKey.LATEST_TTL)),
                new CacheOptions.Missing(
                        values.number(ClientConfigKey.MISSING_SIZE),
                        values.secondsOrForever(ClientConfigKey.MISSING_ID_TTL),
                        values.secondsOrForever(ClientConfigKey.MISSING_VERSION_TTL),
                        values.secondsOrForever(ClientConfigKey.MISSING_SCHEMA_TTL)));
    }

    private boolean isBearer() {
        return isGiven(ClientConfigKey.BEARER_SOURCE) || isGiven(ClientConfigKey.BEARER_TOKEN);
    }

    private boolean isGiven(ClientConfigKey key) {
        return values.given(key).isPresent();
    }

    private String required(ClientConfigKey key) {
        return values.given(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The configuration key " + key.key() + " is missing, and the way of authentication needs it"));
    }
}
