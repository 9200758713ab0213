package io.symbolon.client;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A configuration map, read by key: prefixes, defaults, and types with messages that name the key and never the value. */
final class ConfigValues {

    private final Map<String, ?> config;

    ConfigValues(Map<String, ?> config) {
        this.config = config;
    }

    /** What the map says, without the default. */
    Optional<String> given(ClientConfigKey key) {
        return Stream.of(ClientConfigKey.PREFIX + key.key(), key.key())
                .flatMap(name -> Optional.ofNullable(config.get(name)).map(value -> text(name, value)).stream())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    String text(ClientConfigKey key) {
        return given(key).orElse(key.defaultValue());
    }

    /** The parts of a list, which may be a collection or a text with commas. */
    List<String> list(ClientConfigKey key) {
        return Stream.of(text(key).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    boolean flag(ClientConfigKey key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unusable(key, "it has to be true or false");
        };
    }

    int number(ClientConfigKey key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            throw unusable(key, "it has to be a whole number");
        }
    }

    Duration millis(ClientConfigKey key) {
        return Duration.ofMillis(number(key));
    }

    /** A time to live; a negative number means that it never ends. */
    Duration secondsOrForever(ClientConfigKey key) {
        int seconds = number(key);
        return seconds < 0 ? CacheOptions.FOREVER : Duration.ofSeconds(seconds);
    }

    /** What follows a prefix of keys, with the values. */
    Map<String, String> following(ClientConfigKey prefix) {
        Map<String, String> following = new TreeMap<>();
        config.forEach((name, value) -> {
            String bare =
                    name.startsWith(ClientConfigKey.PREFIX) ? name.substring(ClientConfigKey.PREFIX.length()) : name;
            if (bare.startsWith(prefix.key()) && bare.length() > prefix.key().length() && value != null) {
                following.put(bare.substring(prefix.key().length()), text(name, value));
            }
        });
        return following;
    }

    static IllegalArgumentException unusable(ClientConfigKey key, String why) {
        return new IllegalArgumentException("The configuration key " + key.key() + " cannot be used: " + why);
    }

    /** Refuses objects whose text may be a mask for a secret, such as Kafka's Password. */
    private static String text(String name, Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString().strip();
        }
        if (value instanceof Collection<?> parts) {
            return parts.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        throw new IllegalArgumentException("The configuration key " + name + " cannot be used: give a string, not a "
                + value.getClass().getName());
    }
}
