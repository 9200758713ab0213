package io.symbolon.maven;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that a pom gives to a subject's schema; Maven fills in its fields. */
public final class RuleSet {

    private Rule[] migrationRules = {};
    private Rule[] domainRules = {};
    private Rule[] encodingRules = {};
    private @Nullable String enableAt;

    /** @param decoding of what XML tags cannot be called */
    io.symbolon.model.RuleSet toModel(UnaryOperator<String> decoding) {
        return new io.symbolon.model.RuleSet(
                models(migrationRules, decoding),
                models(domainRules, decoding),
                models(encodingRules, decoding),
                enableAt);
    }

    private static List<io.symbolon.model.Rule> models(Rule[] rules, UnaryOperator<String> decoding) {
        return Stream.of(rules).map(rule -> rule.toModel(decoding)).toList();
    }
}
