package io.symbolon.check;

import io.symbolon.compatibility.CompatibilityRule.Effect;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say about a schema.
 *
 * @param rule the id of the compatibility rule, or {@link #INVALID_SCHEMA}
 * @param sentence one sentence for people
 * @param message the line that a registry's clients know for it; empty for an invalid schema
 * @param place where in the schema that is checked
 * @param earlier where in the one of before; null where it has no part in it
 */
public record Remark(
        String rule,
        Effect effect,
        String sentence,
        String message,
        Place place,
        @Nullable Place earlier) {

    /** The rule of a text that is no schema. */
    public static final String INVALID_SCHEMA = "INVALID_SCHEMA";

    /** Whether something may go wrong. */
    public boolean isFault() {
        return effect == Effect.BREAKING || effect == Effect.NOT_PROVABLE;
    }
}
