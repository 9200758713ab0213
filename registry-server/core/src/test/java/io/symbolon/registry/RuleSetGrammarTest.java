package io.symbolon.registry;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.model.Rule;
import io.symbolon.model.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleSetGrammarTest {

    @ParameterizedTest
    @CsvSource({
        "a-1_b, CEL, WRITEREAD, 'NONE,ERROR', ",
        "_x, CEL, , 'NONE,ERROR', ",
        ", CEL, WRITE, , Missing rule name",
        "'', CEL, WRITE, , Empty rule name",
        "1a, CEL, WRITE, , Illegal initial character in rule name: 1",
        "a b, CEL, WRITE, , 'Illegal character in rule name:  '",
        "a, , WRITE, , Missing rule type",
        "a, CEL, UPDOWN, , 'Domain rules can only be WRITE, READ, WRITEREAD'",
        "a, CEL, WRITE, 'NONE,ERROR', Multiple actions only valid with WRITEREAD and UPDOWN"
    })
    void domainRule_isTakenOrSaysWhatIsWrong(
            String name, String type, Rule.Mode mode, String onSuccess, String problem) {
        RuleSet rules = new RuleSet(null, List.of(rule(name, type, mode, onSuccess)), null, null);

        if (problem == null) {
            assertThatCode(() -> RuleSetGrammar.requireValid(rules)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> RuleSetGrammar.requireValid(rules)).hasMessage(problem);
        }
    }

    @Test
    void name_usedInTwoLists_isRefused() {
        RuleSet rules = new RuleSet(
                List.of(rule("a", "CEL", Rule.Mode.UPGRADE, null)),
                List.of(rule("a", "CEL", Rule.Mode.READ, null)),
                null,
                null);

        assertThatThrownBy(() -> RuleSetGrammar.requireValid(rules)).hasMessage("Found rule with duplicate name 'a'");
    }

    @Test
    void name_of257Letters_isRefused() {
        RuleSet rules = new RuleSet(List.of(rule("a".repeat(257), "CEL", Rule.Mode.UPGRADE, null)), null, null, null);

        assertThatThrownBy(() -> RuleSetGrammar.requireValid(rules)).hasMessage("Rule name too long");
    }

    private static Rule rule(String name, String type, Rule.Mode mode, String onSuccess) {
        return new Rule(name, null, null, mode, type, null, null, null, onSuccess, null, false);
    }
}
