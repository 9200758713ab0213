package io.symbolon.registry.app;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;

/** What is configured cannot be; the message says which key and what is right. */
public final class ConfigurationException extends RuntimeException {

    ConfigurationException(String message) {
        super(message);
    }

    static ConfigurationKey requireKnown(String key) {
        return ConfigurationKey.of(key).orElseThrow(() -> unknown(key, ConfigurationKey::key));
    }

    static ConfigurationKey requireKnownVariable(String variable) {
        return ConfigurationKey.ofVariable(variable).orElseThrow(() -> unknown(variable, ConfigurationKey::variable));
    }

    static ConfigurationException wrongValue(ConfigurationKey key, String value) {
        return new ConfigurationException(
                key.key() + " must be " + key.kind().description() + ", but is '" + shown(key, value) + "'");
    }

    /** Behind the scheme of a storage's URL a password may stand. */
    private static String shown(ConfigurationKey key, String value) {
        int scheme = value.indexOf("//");
        return key.kind() == ValueKind.STORAGE_URL && scheme >= 0 ? value.substring(0, scheme) + "//…" : value;
    }

    private static ConfigurationException unknown(String given, Function<ConfigurationKey, String> spelling) {
        String nearest = Arrays.stream(ConfigurationKey.values())
                .map(spelling)
                .min(Comparator.comparingInt(known -> EditDistance.between(given, known)))
                .orElseThrow();
        return new ConfigurationException(
                "Unknown configuration key '" + given + "'; did you mean '" + nearest + "'? --help lists all keys");
    }
}
