package io.symbolon.client;

/**
 * The keys that configure a client from a map, such as a Kafka client's configuration. Every key may also be written with
 * {@code schema.registry.} in front, which then wins over the bare key.
 */
public enum ClientConfigKey {
    URL("schema.registry.url", "", "URLs of the registry, separated by commas; required"),
    URL_RANDOMIZE("url.randomize", "false", "Whether each client tries the URLs in an order of its own"),

    BASIC_SOURCE(
            "basic.auth.credentials.source",
            "URL",
            "Where user and password come from: URL, or USER_INFO for basic.auth.user.info"),
    BASIC_USER_INFO("basic.auth.user.info", "", "User and password, as user:password"),
    BEARER_SOURCE("bearer.auth.credentials.source", "STATIC_TOKEN", "Where the token comes from: STATIC_TOKEN"),
    BEARER_TOKEN("bearer.auth.token", "", "The token"),
    BEARER_CLUSTER("bearer.auth.logical.cluster", "", "Sent with a token as the header target-sr-cluster"),
    BEARER_POOL("bearer.auth.identity.pool.id", "", "Sent with a token as the header Confluent-Identity-Pool-Id"),
    HEADER_PREFIX("request.header.", "", "request.header.X is sent with every request as the header X"),

    CONNECT_TIMEOUT("http.connect.timeout.ms", "60000", "How long a connection may take to stand"),
    READ_TIMEOUT("http.read.timeout.ms", "60000", "How long one attempt may take, body included"),
    PROXY_HOST("proxy.host", "", "The HTTP proxy to go through; empty for none"),
    PROXY_PORT("proxy.port", "-1", "The port of the proxy"),

    MAX_RETRIES("max.retries", "3", "How often a request is tried again at all URLs"),
    RETRIES_WAIT("retries.wait.ms", "1000", "The longest wait before the first retry; doubles from one to the next"),
    RETRIES_MAX_WAIT("retries.max.wait.ms", "20000", "The longest wait before any retry"),
    RETRIES_TOTAL("retries.total.timeout.ms", "120000", "How long a request may take with all its retries and waits"),

    SCHEMAS_PER_SUBJECT("max.schemas.per.subject", "1000", "How many schemas of one subject are remembered"),
    LATEST_SIZE("latest.cache.size", "1000", "How many latest versions are remembered"),
    LATEST_TTL("latest.cache.ttl.sec", "60", "How long a latest version is believed; -1 for ever, 0 not at all"),
    MISSING_SIZE("missing.cache.size", "10000", "How many unknown things of each kind are remembered"),
    MISSING_ID_TTL("missing.id.cache.ttl.sec", "0", "How long an unknown id or guid stays unknown; 0 not at all"),
    MISSING_VERSION_TTL("missing.version.cache.ttl.sec", "0", "How long an unknown version stays unknown"),
    MISSING_SCHEMA_TTL("missing.schema.cache.ttl.sec", "0", "How long an unregistered schema stays so"),

    TRUSTSTORE_LOCATION("schema.registry.ssl.truststore.location", "", "File of the certificates that are trusted"),
    TRUSTSTORE_PASSWORD("schema.registry.ssl.truststore.password", "", "Password of that file"),
    TRUSTSTORE_TYPE("schema.registry.ssl.truststore.type", "JKS", "Kind of that file: JKS, PKCS12 or PEM"),
    KEYSTORE_LOCATION("schema.registry.ssl.keystore.location", "", "File of the client's own key and certificates"),
    KEYSTORE_PASSWORD("schema.registry.ssl.keystore.password", "", "Password of that file"),
    KEYSTORE_TYPE("schema.registry.ssl.keystore.type", "JKS", "Kind of that file: JKS, PKCS12 or PEM"),
    KEY_PASSWORD("schema.registry.ssl.key.password", "", "Password of the key in that file; empty for the file's");

    /** What may stand in front of every key. */
    static final String PREFIX = "schema.registry.";

    private final String key;
    private final String defaultValue;
    private final String meaning;

    ClientConfigKey(String key, String defaultValue, String meaning) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    /** The value that holds when the key is not there; empty for none. */
    public String defaultValue() {
        return defaultValue;
    }

    public String meaning() {
        return meaning;
    }
}
