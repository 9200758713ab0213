package io.symbolon.client;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A question under way: one thread asks it, others wait for what it brings. */
final class Flight<V> {

    private final CompletableFuture<Optional<V>> landing = new CompletableFuture<>();

    void land(V value) {
        landing.complete(Optional.of(value));
    }

    void fail(RegistryClientException failure) {
        landing.completeExceptionally(failure);
    }

    /** Ends a flight that brought nothing that concerns others. */
    void abandon() {
        landing.complete(Optional.empty());
    }

    /**
     * What the flight brings; empty if it was abandoned.
     *
     * @throws RegistryClientException if it failed, or the waiting thread was interrupted; it stays interrupted
     */
    Optional<V> await() {
        try {
            return landing.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RegistryClientException failure
                    ? failure.again()
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RegistryClientException.unreachable(
                    "The thread was interrupted while another one asked the registry the same question", e);
        }
    }
}
