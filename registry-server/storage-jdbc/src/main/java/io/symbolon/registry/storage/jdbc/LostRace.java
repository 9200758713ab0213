package io.symbolon.registry.storage.jdbc;

import org.jspecify.annotations.Nullable;

/** A unit of work was overtaken and has to begin again. */
final class LostRace extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostRace(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
