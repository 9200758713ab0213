package io.symbolon.serdes;

import org.jspecify.annotations.Nullable;

/**
 * The news that a record could not be written or read. The message names the topic or subject, the schema's id and what to
 * do; where the registry refused, the cause is its {@link io.symbolon.client.RegistryClientException}.
 */
public final class SerdeException extends RuntimeException {

    public SerdeException(String message) {
        super(message);
    }

    public SerdeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
