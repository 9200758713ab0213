package io.symbolon.registry.app;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.registry.app.http.Listener;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the value of a configuration key can be. */
enum ValueKind {
    TEXT("text") {
        @Override
        boolean accepts(String value) {
            return true;
        }
    },
    LIST("text, several with commas") {
        @Override
        boolean accepts(String value) {
            return true;
        }
    },
    SECRET("text") {
        @Override
        boolean accepts(String value) {
            return true;
        }
    },
    /** Which URLs there are, the storage engines know. */
    STORAGE_URL("jdbc:h2:file:PATH, jdbc:postgresql://HOST/DATABASE or memory:") {
        @Override
        boolean accepts(String value) {
            return true;
        }
    },
    COUNT("a whole number from 1 to 2147483647") {
        @Override
        boolean accepts(String value) {
            return number(value).filter(number -> number >= 1).isPresent();
        }
    },
    THREADS("a whole number from 8 to 10000") {
        @Override
        boolean accepts(String value) {
            return number(value)
                    .filter(number -> number >= 8 && number <= 10_000)
                    .isPresent();
        }
    },
    MILLISECONDS("a whole number from 0 to 2147483647") {
        @Override
        boolean accepts(String value) {
            return number(value).filter(number -> number >= 0).isPresent();
        }
    },
    FLAG("true or false") {
        @Override
        boolean accepts(String value) {
            return value.equals("true") || value.equals("false");
        }
    },
    LEVEL("one of " + levels()) {
        @Override
        boolean accepts(String value) {
            return CompatibilityLevel.of(value).isPresent();
        }
    },
    LISTENERS("http://host:port, several with commas") {
        @Override
        boolean accepts(String value) {
            return Arrays.stream(value.split(",", -1))
                    .allMatch(url -> Listener.parse(url).isPresent());
        }
    };

    private final String description;

    ValueKind(String description) {
        this.description = description;
    }

    abstract boolean accepts(String value);

    /** What is right, to be read after "must be". */
    String description() {
        return description;
    }

    private static Optional<Integer> number(String value) {
        try {
            return Optional.of(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String levels() {
        return Arrays.stream(CompatibilityLevel.values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
