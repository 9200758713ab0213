package io.symbolon.registry.app.http;

/** An address cannot be listened on; the message says which and why. */
public final class ListenException extends RuntimeException {

    ListenException(String message, Throwable cause) {
        super(message, cause);
    }
}
