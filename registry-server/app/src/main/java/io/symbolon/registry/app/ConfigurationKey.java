package io.symbolon.registry.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The one table of what can be configured: each key with its kind, its default and its meaning. */
enum ConfigurationKey {
    CONFIG(
            "config",
            ValueKind.TEXT,
            "",
            "A properties file with further keys; the command line and the environment win."),
    LISTENERS("listeners", ValueKind.LISTENERS, "http://127.0.0.1:8081", "Where to listen; port 0 is any free port."),
    STORAGE_URL(
            "storage.url",
            ValueKind.STORAGE_URL,
            "jdbc:h2:file:./data/registry",
            "Where schemas are kept; with memory: only as long as the process lives."),
    STORAGE_USER("storage.user", ValueKind.TEXT, "", "The database user, where the URL does not name one."),
    STORAGE_PASSWORD("storage.password", ValueKind.SECRET, "", "The database user's password."),
    STORAGE_POOL_SIZE(
            "storage.pool.size", ValueKind.COUNT, "10", "How many database connections are open at the most."),
    SCHEMA_COMPATIBILITY_LEVEL(
            "schema.compatibility.level",
            ValueKind.LEVEL,
            "BACKWARD",
            "The compatibility level where none is configured through the API."),
    MODE_MUTABILITY("mode.mutability", ValueKind.FLAG, "true", "Whether modes can be changed through the API."),
    ASSOCIATIONS_ENABLE(
            "associations.enable",
            ValueKind.FLAG,
            "true",
            "Whether the API answers which subjects belong to which topics, and lets it be said or undone."
                    + " What is bound stays bound, so its subjects cannot be deleted."),
    MAX_SCHEMA_BYTES(
            "max.schema.bytes", ValueKind.COUNT, "1048576", "How long a schema's text may be, in bytes of UTF-8."),
    THREAD_POOL_MAX("thread.pool.max", ValueKind.THREADS, "200", "How many threads serve requests at the most."),
    REQUEST_TIMEOUT_MS(
            "request.timeout.ms",
            ValueKind.MILLISECONDS,
            "600000",
            "How long a request may take before it is stopped and answered with 504, in milliseconds; 0 is no limit."),
    ACCESS_CONTROL_ALLOW_ORIGIN(
            "access.control.allow.origin",
            ValueKind.LIST,
            "",
            "The origins of web pages that may use the registry from a browser; * in one stands for any letters."),
    ACCESS_CONTROL_ALLOW_METHODS(
            "access.control.allow.methods",
            ValueKind.LIST,
            "GET,HEAD,POST,PUT,DELETE",
            "The methods that such pages may use."),
    ACCESS_CONTROL_ALLOW_HEADERS(
            "access.control.allow.headers",
            ValueKind.LIST,
            "Accept,Authorization,Content-Type,X-Request-ID",
            "The request headers that such pages may send."),
    SHUTDOWN_GRACEFUL_MS(
            "shutdown.graceful.ms",
            ValueKind.MILLISECONDS,
            "5000",
            "How long running requests may take to finish after SIGTERM, in milliseconds.");

    private static final String VARIABLE_PREFIX = "SYMBOLON_";

    /** Where the command-line tool reads how to reach a registry. */
    private static final String TOOL_PREFIX = "SYMBOLON_REGISTRY_";

    /** What the command-line tool gives its Java. */
    private static final String TOOL_JAVA_OPTIONS = "SYMBOLON_JAVA_OPTIONS";

    private final String key;
    private final ValueKind kind;
    private final String defaultValue;
    private final String meaning;

    ConfigurationKey(String key, ValueKind kind, String defaultValue, String meaning) {
        this.key = key;
        this.kind = kind;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    static Optional<ConfigurationKey> of(String key) {
        return Arrays.stream(values()).filter(row -> row.key.equals(key)).findFirst();
    }

    /** The row that an environment variable sets. */
    static Optional<ConfigurationKey> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(row -> row.variable().equals(variable))
                .findFirst();
    }

    /** Whether an environment variable is the server's, rather than the command-line tool's or somebody else's. */
    static boolean isVariable(String name) {
        return name.startsWith(VARIABLE_PREFIX) && !name.startsWith(TOOL_PREFIX) && !name.equals(TOOL_JAVA_OPTIONS);
    }

    String key() {
        return key;
    }

    /** The name of the environment variable. */
    String variable() {
        return VARIABLE_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    ValueKind kind() {
        return kind;
    }

    /** Empty where there is none. */
    String defaultValue() {
        return defaultValue;
    }

    String meaning() {
        return meaning;
    }
}
