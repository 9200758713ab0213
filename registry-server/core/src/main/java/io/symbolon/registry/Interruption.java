package io.symbolon.registry;

import io.symbolon.model.RegistryError;

/** The sign that a request has taken too long; work that may be done thousands of times looks for it each time. */
final class Interruption {

    private Interruption() {}

    static void requireNone() {
        if (Thread.currentThread().isInterrupted()) {
            throw new RegistryException(RegistryError.REQUEST_TIMED_OUT, "The request was interrupted");
        }
    }
}
