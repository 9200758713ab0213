package io.symbolon.serdes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One row of the table of configuration keys.
 *
 * @param name as users write it
 * @param type one word for the documentation
 * @param defaultValue what holds where the key is not given
 * @param shownDefault the default as users write it; empty where they cannot
 * @param meaning one sentence for the documentation
 * @param reader makes the value from what the user gave: text, or an object of the right kind already; throws
 *     {@link IllegalArgumentException} with a sentence that says what would be right
 */
public record ConfigKey<T>(
        String name, String type, T defaultValue, String shownDefault, String meaning, Function<Object, T> reader) {

    /** A key whose default cannot be written. */
    public ConfigKey(String name, String type, T defaultValue, String meaning, Function<Object, T> reader) {
        this(name, type, defaultValue, "", meaning, reader);
    }

    public static ConfigKey<Boolean> flag(String name, boolean defaultValue, String meaning) {
        return new ConfigKey<>(name, "boolean", defaultValue, String.valueOf(defaultValue), meaning, given -> {
            return switch (given.toString().trim().toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(name + " must be true or false, not '" + given + "'");
            };
        });
    }

    public static ConfigKey<Integer> number(String name, int defaultValue, String meaning) {
        return new ConfigKey<>(name, "int", defaultValue, String.valueOf(defaultValue), meaning, given -> {
            try {
                return Integer.valueOf(given.toString().trim());
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException(name + " must be a whole number, not '" + given + "'", notANumber);
            }
        });
    }

    /** A key that need not be given and may hold any text. */
    public static ConfigKey<Optional<String>> text(String name, String meaning) {
        return new ConfigKey<>(
                name,
                "string",
                Optional.empty(),
                meaning,
                given -> Optional.of(given.toString().trim()));
    }

    /** A key whose value is a class or its name, of which only the part after the last dot counts; the first is the default. */
    public static <T> ConfigKey<T> choice(String name, List<Choice<T>> choices, String meaning) {
        Choice<T> first = choices.get(0);
        return new ConfigKey<>(name, "class", first.value(), first.name(), meaning, given -> {
            String wanted = simpleName(given);
            return named(wanted, choices)
                    .orElseThrow(() -> new IllegalArgumentException(
                            name + " must be one of " + names(choices) + ", not '" + wanted + "'"));
        });
    }

    /**
     * A key whose value is an object: given as such, as a public class of the user's own or its name, with a public
     * constructor without parameters, or by a name of which only the part after the last dot counts.
     *
     * @param known those that have names; the first is the default
     */
    public static <T> ConfigKey<T> strategy(String name, Class<T> kind, List<Choice<T>> known, String meaning) {
        Choice<T> first = known.get(0);
        return new ConfigKey<>(name, "class", first.value(), first.name(), meaning, given -> {
            if (kind.isInstance(given)) {
                return kind.cast(given);
            }
            Optional<T> found =
                    own(given, kind).map(type -> create(type, kind)).orElseGet(() -> named(simpleName(given), known));
            return found.orElseThrow(() -> new IllegalArgumentException(name + " must be " + names(known)
                    + " or a public class that implements " + kind.getName() + ", not '" + given + "'"));
        });
    }

    /** The class that is meant, where there is such a one of that kind. */
    private static Optional<Class<?>> own(Object given, Class<?> kind) {
        Optional<Class<?>> type = given instanceof Class<?> found
                ? Optional.of(found)
                : ClassPath.find(given.toString().trim());
        return type.filter(kind::isAssignableFrom);
    }

    private static <T> Optional<T> create(Class<?> type, Class<T> kind) {
        try {
            return Optional.of(kind.cast(type.getDeclaredConstructor().newInstance()));
        } catch (ReflectiveOperationException unusable) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> named(String name, List<Choice<T>> choices) {
        return choices.stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .map(Choice::value);
    }

    private static String names(List<? extends Choice<?>> choices) {
        return choices.stream().map(Choice::name).collect(Collectors.joining(", "));
    }

    private static String simpleName(Object given) {
        String name = given instanceof Class<?> type
                ? type.getName()
                : given.toString().trim();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    T read(Map<String, ?> properties) {
        Object given = properties.get(name);
        if (given == null) {
            given = properties.get("schema.registry." + name);
        }
        return given == null ? defaultValue : reader.apply(given);
    }

    /** One of the values of a key that is a choice. */
    public record Choice<T>(String name, T value) {}
}
