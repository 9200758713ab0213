package io.symbolon.registry.app;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.registry.RegistryOptions;
import io.symbolon.registry.app.http.CrossOrigins;
import io.symbolon.registry.app.http.HttpOptions;
import io.symbolon.registry.app.http.Listener;
import io.symbolon.registry.storage.StorageOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everything that is configured, read and checked. */
public record Configuration(HttpOptions http, RegistryOptions registry, StorageOptions storage) {

    /**
     * Reads the keys of docs/configuration.md; what is absent has its default.
     *
     * @throws ConfigurationException if a key is unknown or a value is not what its key takes
     */
    public static Configuration of(Map<String, String> values) {
        EnumMap<ConfigurationKey, String> known = new EnumMap<>(ConfigurationKey.class);
        values.forEach((key, value) -> known.put(ConfigurationException.requireKnown(key), value));
        return of(known);
    }

    static Configuration of(EnumMap<ConfigurationKey, String> values) {
        Values checked = new Values(values);
        return new Configuration(
                new HttpOptions(
                        listeners(checked.text(ConfigurationKey.LISTENERS)),
                        checked.number(ConfigurationKey.THREAD_POOL_MAX),
                        checked.number(ConfigurationKey.MAX_SCHEMA_BYTES),
                        checked.flag(ConfigurationKey.ASSOCIATIONS_ENABLE),
                        Duration.ofMillis(checked.number(ConfigurationKey.REQUEST_TIMEOUT_MS)),
                        Duration.ofMillis(checked.number(ConfigurationKey.SHUTDOWN_GRACEFUL_MS)),
                        new CrossOrigins(
                                checked.list(ConfigurationKey.ACCESS_CONTROL_ALLOW_ORIGIN),
                                checked.list(ConfigurationKey.ACCESS_CONTROL_ALLOW_METHODS),
                                checked.list(ConfigurationKey.ACCESS_CONTROL_ALLOW_HEADERS))),
                new RegistryOptions(
                        level(checked.text(ConfigurationKey.SCHEMA_COMPATIBILITY_LEVEL)),
                        checked.number(ConfigurationKey.MAX_SCHEMA_BYTES),
                        checked.flag(ConfigurationKey.MODE_MUTABILITY)),
                new StorageOptions(
                        checked.text(ConfigurationKey.STORAGE_URL),
                        checked.text(ConfigurationKey.STORAGE_USER),
                        checked.text(ConfigurationKey.STORAGE_PASSWORD),
                        checked.number(ConfigurationKey.STORAGE_POOL_SIZE)));
    }

    private static List<Listener> listeners(String urls) {
        return Arrays.stream(urls.split(",", -1))
                .flatMap(url -> Listener.parse(url).stream())
                .toList();
    }

    private static CompatibilityLevel level(String name) {
        return CompatibilityLevel.of(name).orElseThrow();
    }

    /** The values by key; each is checked when it is asked for. */
    private record Values(EnumMap<ConfigurationKey, String> given) {

        int number(ConfigurationKey key) {
            return Integer.parseInt(text(key));
        }

        boolean flag(ConfigurationKey key) {
            return Boolean.parseBoolean(text(key));
        }

        List<String> list(ConfigurationKey key) {
            return Arrays.stream(text(key).split(",", -1))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
        }

        String text(ConfigurationKey key) {
            String value = given.getOrDefault(key, key.defaultValue()).strip();
            if (!key.kind().accepts(value)) {
                throw ConfigurationException.wrongValue(key, value);
            }
            return value;
        }
    }
}
