package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of one of several requests that each succeed or fail by themselves: exactly one of the two.
 *
 * @param refusal why there is no result
 */
public record ItemOutcome<T>(@Nullable T result, @Nullable RegistryException refusal) {

    /**
     * Does the work, and keeps its refusal.
     *
     * @throws RegistryException where the time for all of them together is over
     */
    public static <T> ItemOutcome<T> of(Supplier<T> work) {
        Interruption.requireNone();
        try {
            return new ItemOutcome<>(work.get(), null);
        } catch (RegistryException e) {
            if (e.error() == RegistryError.REQUEST_TIMED_OUT) {
                throw e;
            }
            return new ItemOutcome<>(null, e);
        }
    }
}
