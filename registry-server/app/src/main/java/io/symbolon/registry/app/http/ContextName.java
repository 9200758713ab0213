package io.symbolon.registry.app.http;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.Shown;

/** How a path names a context: {@code ctx}, {@code .ctx} and {@code :.ctx:} are the same. */
final class ContextName {

    private ContextName() {}

    /** The context's name as the registry has it, with a dot in front. */
    static String parse(String text) {
        int start = text.startsWith(":") ? 1 : 0;
        int end = text.endsWith(":") && text.length() > 1 ? text.length() - 1 : text.length();
        String name = text.substring(start, end);
        if (name.contains(":")) {
            throw new RegistryException(
                    RegistryError.BAD_REQUEST, "Context name '" + Shown.of(text) + "' cannot contain a colon");
        }
        return name.startsWith(".") ? name : "." + name;
    }
}
