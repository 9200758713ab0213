package io.symbolon.client;

import org.jspecify.annotations.Nullable;

/** A refusal of the registry, or the news that it cannot be reached. */
public final class RegistryClientException extends RuntimeException {

    /** The status of an exception that is not an answer: nothing could be reached in time. */
    public static final int UNREACHABLE = 0;

    private final int status;
    private final int errorCode;

    public RegistryClientException(int status, int errorCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.errorCode = errorCode;
    }

    /** The HTTP status, or {@link #UNREACHABLE}. */
    public int status() {
        return status;
    }

    /** The {@code error_code} of the answer; equal to the status where the answer had none. */
    public int errorCode() {
        return errorCode;
    }
}
