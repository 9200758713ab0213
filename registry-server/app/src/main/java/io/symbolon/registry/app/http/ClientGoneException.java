package io.symbolon.registry.app.http;

import java.io.IOException;

/** Says that a part of an answer reached nobody: its client has left, or takes no more. */
final class ClientGoneException extends IOException {

    private static final long serialVersionUID = 1L;

    ClientGoneException(IOException cause) {
        super("The client has gone", cause);
    }
}
