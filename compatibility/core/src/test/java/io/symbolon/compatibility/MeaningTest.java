package io.symbolon.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.CompatibilityRule.Effect;
import org.junit.jupiter.api.Test;

class MeaningTest {

    @Test
    void under_eachPolicy_isTheSameButWhereSaidOtherwise() {
        Meaning lenient = Meaning.breaking("A word is gone.").whenLenient(Effect.SAFE);
        Meaning logical = Meaning.warning("A word means something else.").whenLogical(Effect.BREAKING);

        assertThat(effects(lenient)).containsExactly(Effect.BREAKING, Effect.SAFE, Effect.BREAKING);
        assertThat(effects(logical)).containsExactly(Effect.WARNING, Effect.WARNING, Effect.BREAKING);
        assertThat(effects(Meaning.safe("A word is new."))).containsOnly(Effect.SAFE);
        assertThat(effects(Meaning.notProvable("Too many words."))).containsOnly(Effect.NOT_PROVABLE);
    }

    private static Effect[] effects(Meaning meaning) {
        return new Effect[] {
            meaning.under(CompatibilityPolicy.STRICT),
            meaning.under(CompatibilityPolicy.LENIENT),
            meaning.under(CompatibilityPolicy.LOGICAL)
        };
    }
}
