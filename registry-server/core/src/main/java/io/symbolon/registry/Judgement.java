package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whether a schema may follow those that are there, and what speaks against it or is worth knowing.
 *
 * @param messages one a line, in the shape that clients know
 */
public record Judgement(boolean isCompatible, List<String> messages) {

    public Judgement {
        messages = List.copyOf(messages);
    }

    /** What the question answers; where the schema cannot be read, that is the answer. */
    public static Judgement orUnreadable(Supplier<Judgement> question) {
        try {
            return question.get();
        } catch (RegistryException e) {
            if (e.error() != RegistryError.INVALID_SCHEMA) {
                throw e;
            }
            return new Judgement(false, List.of(String.valueOf(e.getMessage())));
        }
    }
}
