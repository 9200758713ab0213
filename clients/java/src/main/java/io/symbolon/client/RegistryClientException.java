package io.symbolon.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A refusal of the registry, or the news that it cannot be reached. Its message never holds credentials. */
public final class RegistryClientException extends RuntimeException {

    /** The status of an exception that is not an answer: nothing could be reached in time. */
    public static final int UNREACHABLE = 0;

    /** The {@code error_code} of an answer that is not of the protocol, such as a proxy's page. */
    public static final int NOT_OF_THE_PROTOCOL = 50005;

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

    /** The {@code error_code} of the answer; {@link #NOT_OF_THE_PROTOCOL} where it had none, 0 where there was no answer. */
    public int errorCode() {
        return errorCode;
    }

    static RegistryClientException unreachable(String message, @Nullable Throwable cause) {
        return new RegistryClientException(UNREACHABLE, 0, message, cause);
    }

    /** The same news for another thread, with that thread's stack trace. */
    RegistryClientException again() {
        return new RegistryClientException(status, errorCode, Objects.requireNonNull(getMessage()), this);
    }
}
