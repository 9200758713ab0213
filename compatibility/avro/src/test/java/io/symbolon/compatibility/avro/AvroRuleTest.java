package io.symbolon.compatibility.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.contract.RuleTableContract;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AvroRuleTest extends RuleTableContract {

    AvroRuleTest() {
        super(new AvroSchemaFormat(), "avsc", "{errorType:'%s', description:'%s', additionalInfo:'%s'}");
    }

    @Test
    void effect_ofLogicalTypeChange_isBreakingUnderLogicalPolicyOnly() {
        assertThat(AvroRule.LOGICAL_TYPE_CHANGED.effect(CompatibilityPolicy.STRICT))
                .isEqualTo(Effect.WARNING);
        assertThat(AvroRule.LOGICAL_TYPE_CHANGED.effect(CompatibilityPolicy.LENIENT))
                .isEqualTo(Effect.WARNING);
        assertThat(AvroRule.LOGICAL_TYPE_CHANGED.effect(CompatibilityPolicy.LOGICAL))
                .isEqualTo(Effect.BREAKING);
        assertThat(Arrays.stream(CompatibilityPolicy.values()).map(AvroRule.DECIMAL_MISMATCH::effect))
                .containsOnly(Effect.BREAKING);
    }
}
