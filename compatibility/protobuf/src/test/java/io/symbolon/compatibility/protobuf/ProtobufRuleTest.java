package io.symbolon.compatibility.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.contract.RuleTableContract;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProtobufRuleTest extends RuleTableContract {

    ProtobufRuleTest() {
        super(new ProtobufSchemaFormat(), "proto", "{errorType:\"%s\", description:\"%s\"}");
    }

    @Test
    void effect_ofChangesThatBreakContrivedDataOnly_isWarningUnderLenientPolicy() {
        assertThat(Arrays.stream(ProtobufRule.values())
                        .filter(rule ->
                                rule.effect(CompatibilityPolicy.LENIENT) != rule.effect(CompatibilityPolicy.STRICT)))
                .containsExactly(
                        ProtobufRule.BYTES_READ_AS_STRING,
                        ProtobufRule.ENTRIES_READ_AS_MAP,
                        ProtobufRule.ONEOF_FIELD_REMOVED);
        assertThat(ProtobufRule.BYTES_READ_AS_STRING.effect(CompatibilityPolicy.LENIENT))
                .isEqualTo(Effect.WARNING);
    }
}
