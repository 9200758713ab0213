package io.symbolon.registry;

import io.symbolon.model.RegistryError;

/** A refusal, as a row of the error table with its blanks filled. */
public final class RegistryException extends RuntimeException {

    private final RegistryError error;

    public RegistryException(RegistryError error, Object... values) {
        super(error.message(values));
        this.error = error;
    }

    public RegistryError error() {
        return error;
    }
}
