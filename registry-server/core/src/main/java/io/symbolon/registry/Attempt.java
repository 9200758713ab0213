package io.symbolon.registry;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of one of several requests that each succeed or fail by themselves: either of both.
 *
 * @param refusal why there is no result
 */
public record Attempt<T>(@Nullable T result, @Nullable RegistryException refusal) {

    public static <T> Attempt<T> of(Supplier<T> work) {
        try {
            return new Attempt<>(work.get(), null);
        } catch (RegistryException e) {
            return new Attempt<>(null, e);
        }
    }
}
