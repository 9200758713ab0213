package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.model.Rule;
import io.symbolon.model.RuleSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rule sets are accepted; a refusal says the first thing that is wrong. */
final class RuleSetGrammar {

    private static final int LONGEST_NAME = 256;
    private static final Set<Rule.Mode> MIGRATIONS =
            EnumSet.of(Rule.Mode.UPGRADE, Rule.Mode.DOWNGRADE, Rule.Mode.UPDOWN);
    private static final Set<Rule.Mode> DOMAIN = EnumSet.of(Rule.Mode.WRITE, Rule.Mode.READ, Rule.Mode.WRITEREAD);
    private static final Set<Rule.Mode> BOTH_WAYS = EnumSet.of(Rule.Mode.UPDOWN, Rule.Mode.WRITEREAD);

    private final Set<String> names = new HashSet<>();

    private RuleSetGrammar() {}

    static void requireValid(@Nullable RuleSet rules) {
        if (rules == null) {
            return;
        }
        RuleSetGrammar grammar = new RuleSetGrammar();
        grammar.require(rules.migrationRules(), MIGRATIONS, "Migration rules can only be UPGRADE, DOWNGRADE, UPDOWN");
        grammar.require(rules.domainRules(), DOMAIN, "Domain rules can only be WRITE, READ, WRITEREAD");
        grammar.require(rules.encodingRules(), DOMAIN, "Encoding rules can only be WRITE, READ, WRITEREAD");
    }

    private void require(List<Rule> rules, Set<Rule.Mode> modes, String sentence) {
        for (Rule rule : rules) {
            requireName(rule.name());
            if (rule.type() == null || rule.type().isEmpty()) {
                throw invalid("Missing rule type");
            }
            if (rule.mode() != null && !modes.contains(rule.mode())) {
                throw invalid(sentence);
            }
            requireActions(rule);
        }
    }

    private void requireName(@Nullable String name) {
        if (name == null) {
            throw invalid("Missing rule name");
        }
        if (name.isEmpty()) {
            throw invalid("Empty rule name");
        }
        if (name.length() > LONGEST_NAME) {
            throw invalid("Rule name too long");
        }
        char initial = name.charAt(0);
        if (!Character.isLetter(initial) && initial != '_') {
            throw invalid("Illegal initial character in rule name: " + initial);
        }
        name.chars()
                .filter(c -> !Character.isLetterOrDigit(c) && c != '_' && c != '-')
                .findFirst()
                .ifPresent(c -> {
                    throw invalid("Illegal character in rule name: " + (char) c);
                });
        if (!names.add(name)) {
            throw invalid("Found rule with duplicate name '" + name + "'");
        }
    }

    /** A rule that runs one way has one action, not one for each way. */
    private static void requireActions(Rule rule) {
        boolean oneWay = rule.mode() != null && !BOTH_WAYS.contains(rule.mode());
        if (oneWay && (isPair(rule.onSuccess()) || isPair(rule.onFailure()))) {
            throw invalid("Multiple actions only valid with WRITEREAD and UPDOWN");
        }
    }

    private static boolean isPair(@Nullable String action) {
        return action != null && action.contains(",");
    }

    private static RegistryException invalid(String sentence) {
        return new RegistryException(RegistryError.INVALID_RULE_SET, sentence);
    }
}
