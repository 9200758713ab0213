package io.symbolon.compatibility;

import io.symbolon.compatibility.CompatibilityRule.Effect;

/**
 * What a kind of change is, and what it does to readers under each policy.
 *
 * @param summary one sentence
 */
public record Meaning(String summary, Effect strict, Effect lenient, Effect logical) {

    public static Meaning safe(String summary) {
        return always(Effect.SAFE, summary);
    }

    public static Meaning warning(String summary) {
        return always(Effect.WARNING, summary);
    }

    public static Meaning breaking(String summary) {
        return always(Effect.BREAKING, summary);
    }

    public static Meaning notProvable(String summary) {
        return always(Effect.NOT_PROVABLE, summary);
    }

    private static Meaning always(Effect effect, String summary) {
        return new Meaning(summary, effect, effect, effect);
    }

    /** The same, but under {@link CompatibilityPolicy#LENIENT}. */
    public Meaning whenLenient(Effect effect) {
        return new Meaning(summary, strict, effect, logical);
    }

    /** The same, but under {@link CompatibilityPolicy#LOGICAL}. */
    public Meaning whenLogical(Effect effect) {
        return new Meaning(summary, strict, lenient, effect);
    }

    Effect under(CompatibilityPolicy policy) {
        return switch (policy) {
            case STRICT -> strict;
            case LENIENT -> lenient;
            case LOGICAL -> logical;
        };
    }
}
