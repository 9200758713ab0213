package io.symbolon.registry.app.http;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.Shown;
import org.jspecify.annotations.Nullable;

/** The part of an address behind the question mark; Javalin leaves out what it cannot decode, so this looks first. */
final class QueryString {

    private QueryString() {}

    static void requireDecodable(@Nullable String query) {
        if (query == null) {
            return;
        }
        for (int percent = query.indexOf('%'); percent >= 0; percent = query.indexOf('%', percent + 1)) {
            if (!isHexadecimal(query, percent + 1) || !isHexadecimal(query, percent + 2)) {
                throw new RegistryException(
                        RegistryError.BAD_REQUEST,
                        "The query '" + Shown.of(query) + "' has a '%' without two hexadecimal digits behind it");
            }
        }
    }

    private static boolean isHexadecimal(String text, int index) {
        return index < text.length() && Character.digit(text.charAt(index), 16) >= 0;
    }
}
