package io.symbolon.registry.app.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The spellings of a guid: 32 hexadecimal digits, in one or with the hyphens of a UUID. */
final class Guid {

    private static final int DIGITS_OF_A_LONG = 16;
    private static final Pattern IN_ONE = Pattern.compile("\\p{XDigit}{32}");
    private static final Pattern HYPHENATED = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Guid() {}

    static Optional<UUID> parse(String text) {
        if (!HYPHENATED.matcher(text).matches() && !IN_ONE.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.replace("-", "");
        return Optional.of(new UUID(
                Long.parseUnsignedLong(digits.substring(0, DIGITS_OF_A_LONG), 16),
                Long.parseUnsignedLong(digits.substring(DIGITS_OF_A_LONG), 16)));
    }
}
