package io.symbolon.cli;

import io.symbolon.check.RegistryAccess;
import io.symbolon.client.ClientConfigKey;
import io.symbolon.client.ClientOptions;
import io.symbolon.files.ToolException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the registry is. What is secret comes from the environment or a file, and is never shown. */
final class RegistryOption {

    private static final String VARIABLE = "SYMBOLON_REGISTRY";

    /** Somebody waits: a registry that is there answers sooner than the defaults of a long-lived client allow for. */
    private static final Map<String, String> IMPATIENT = Map.of(
            ClientConfigKey.CONNECT_TIMEOUT.key(), "5000",
            ClientConfigKey.READ_TIMEOUT.key(), "20000",
            ClientConfigKey.MAX_RETRIES.key(), "1",
            ClientConfigKey.RETRIES_WAIT.key(), "500");

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "The registry's URL; also the variable " + VARIABLE + "_URL. User and password come from "
                    + VARIABLE + "_USER_INFO (user:password), a token from " + VARIABLE + "_TOKEN.")
    private @Nullable String url;

    @Option(
            names = "--registry-config",
            paramLabel = "FILE",
            description =
                    "A properties file with further keys of the client, such as schema.registry.ssl.truststore.location.")
    private @Nullable Path file;

    /** Whether the command line names one, or a variable does. */
    boolean isGiven() {
        return isTyped() || variable("_URL") != null;
    }

    boolean isTyped() {
        return url != null || file != null;
    }

    RegistryAccess open() {
        return RegistryAccess.open(ClientOptions.fromConfig(config()));
    }

    private Map<String, String> config() {
        Map<String, String> config = new HashMap<>(IMPATIENT);
        put(config, ClientConfigKey.URL, variable("_URL"));
        put(config, ClientConfigKey.BASIC_USER_INFO, variable("_USER_INFO"));
        put(config, ClientConfigKey.BEARER_TOKEN, variable("_TOKEN"));
        if (file != null) {
            Properties properties = properties(file);
            properties.stringPropertyNames().forEach(key -> config.put(key, properties.getProperty(key)));
        }
        put(config, ClientConfigKey.URL, url);
        if (!config.containsKey(ClientConfigKey.URL.key())) {
            throw ToolException.usage("Which registry? Give --registry URL, or set " + VARIABLE + "_URL");
        }
        return config;
    }

    /** CI leaves a variable empty that it has no value for. */
    private static @Nullable String variable(String name) {
        String value = System.getenv(VARIABLE + name);
        return value == null || value.isEmpty() ? null : value;
    }

    private static void put(Map<String, String> config, ClientConfigKey key, @Nullable String value) {
        if (value != null) {
            config.put(key.key(), value);
        }
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw ToolException.usage("The file " + file + " cannot be read as properties", e);
        }
        return properties;
    }
}
