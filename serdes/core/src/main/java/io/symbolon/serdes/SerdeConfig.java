package io.symbolon.serdes;

import java.util.HashMap;
import java.util.Map;

/**
 * A configuration as Kafka and other frameworks hand it over, read through typed keys. Keys that nobody asks for are ignored.
 * Immutable.
 */
public final class SerdeConfig {

    private final Map<String, Object> properties;

    public SerdeConfig(Map<String, ?> properties) {
        this.properties = new HashMap<>(properties);
    }

    /**
     * The value of a key, or its default. A key may also be given with {@code schema.registry.} in front.
     *
     * @throws IllegalArgumentException where what was given is no value for the key
     */
    public <T> T get(ConfigKey<T> key) {
        return key.read(properties);
    }

    /** The same configuration with another value for one key. */
    <T> SerdeConfig with(ConfigKey<T> key, T value) {
        Map<String, Object> changed = new HashMap<>(properties);
        changed.put(key.name(), value);
        return new SerdeConfig(changed);
    }
}
