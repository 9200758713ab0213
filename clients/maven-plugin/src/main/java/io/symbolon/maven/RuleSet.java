package io.symbolon.maven;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that a pom gives to a subject's schema; Maven fills in its fields. */
public final class RuleSet {

    private Rule[] migrationRules = {};
    private Rule[] domainRules = {};
    private Rule[] encodingRules = {};
    private @Nullable String enableAt;

    io.symbolon.model.RuleSet toModel() {
        return new io.symbolon.model.RuleSet(
                models(migrationRules), models(domainRules), models(encodingRules), enableAt);
    }

    private static List<io.symbolon.model.Rule> models(Rule[] rules) {
        return Stream.of(rules).map(Rule::toModel).toList();
    }
}
