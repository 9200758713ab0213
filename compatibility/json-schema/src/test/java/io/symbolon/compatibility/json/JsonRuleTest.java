package io.symbolon.compatibility.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.Finding.Direction;
import io.symbolon.compatibility.contract.RuleTableContract;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRuleTest extends RuleTableContract {

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    JsonRuleTest() {
        super(new JsonSchemaFormat(), "json", "{errorType:\"%s\", description:\"%s'}");
    }

    @Test
    void effect_underEachPolicy_isWhatTheReferenceSays() {
        assertThat(effects(JsonRule.TYPE_CHANGED)).containsExactly(Effect.BREAKING, Effect.BREAKING, Effect.BREAKING);
        assertThat(effects(JsonRule.OPTIONAL_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL))
                .containsExactly(Effect.BREAKING, Effect.SAFE, Effect.BREAKING);
        assertThat(effects(JsonRule.REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_OPEN_CONTENT_MODEL))
                .containsExactly(Effect.BREAKING, Effect.WARNING, Effect.BREAKING);
        assertThat(effects(JsonRule.REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED))
                .containsExactly(Effect.WARNING, Effect.WARNING, Effect.WARNING);
        assertThat(effects(JsonRule.COMPARISON_NOT_PROVABLE)).containsOnly(Effect.NOT_PROVABLE);
    }

    @Test
    void describe_typeChanged_isInTheFormOfTheReference() {
        Change change = new Change(JsonRule.TYPE_CHANGED, "#/properties/a", "#/properties/a", "");

        assertThat(format.describe(new Finding(change, Direction.NEW_READS_OLD, Effect.BREAKING)))
                .isEqualTo("{errorType:\"TYPE_CHANGED\", description:\"A type at path '#/properties/a' is different"
                        + " between the new schema and the old schema'}");
    }

    @Test
    void sentence_requiredOfOldReaders_namesThem() {
        Change change = new Change(JsonRule.MINIMUM_INCREASED, "#/minimum", "#/minimum", "");

        assertThat(format.sentence(new Finding(change, Direction.OLD_READS_NEW, Effect.BREAKING)))
                .isEqualTo("The value at path '#/minimum' in the old schema is more than its value in the new schema");
    }

    @Test
    void describe_requiredWithDefault_saysThatItReliesOnReaders() {
        Change change = new Change(JsonRule.REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED, "#/required/b", "#/required/b", "b");

        assertThat(format.describe(new Finding(change, Direction.NEW_READS_OLD, Effect.WARNING)))
                .isEqualTo("{errorType:\"REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED\", description:\"A property at path"
                        + " '#/required/b' is required in the new schema and may be missing in the old schema; this"
                        + " relies on readers filling in its default'}");
    }

    private static List<Effect> effects(JsonRule rule) {
        return Arrays.stream(CompatibilityPolicy.values()).map(rule::effect).toList();
    }
}
