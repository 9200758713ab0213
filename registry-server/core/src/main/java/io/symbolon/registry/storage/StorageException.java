package io.symbolon.registry.storage;

import org.jspecify.annotations.Nullable;

/** An engine could not do its work, for reasons that are not the caller's. */
public final class StorageException extends RuntimeException {

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
