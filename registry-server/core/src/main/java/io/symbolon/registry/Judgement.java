package io.symbolon.registry;

import java.util.List;

/**
 * Whether a schema may follow those that are there, and what speaks against it or is worth knowing.
 *
 * @param messages one a line, in the shape that clients know
 */
public record Judgement(boolean isCompatible, List<String> messages) {

    public Judgement {
        messages = List.copyOf(messages);
    }
}
