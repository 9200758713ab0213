package io.symbolon.compatibility.json;

import java.math.BigDecimal;

/** The keywords that limit numbers and sizes, with the rules that they break. */
enum Limit {
    MAX_LENGTH("maxLength", JsonRule.MAX_LENGTH_ADDED, JsonRule.MAX_LENGTH_DECREASED),
    MIN_LENGTH("minLength", JsonRule.MIN_LENGTH_ADDED, JsonRule.MIN_LENGTH_INCREASED),
    MAXIMUM("maximum", JsonRule.MAXIMUM_ADDED, JsonRule.MAXIMUM_DECREASED),
    MINIMUM("minimum", JsonRule.MINIMUM_ADDED, JsonRule.MINIMUM_INCREASED),
    EXCLUSIVE_MAXIMUM("exclusiveMaximum", JsonRule.EXCLUSIVE_MAXIMUM_ADDED, JsonRule.EXCLUSIVE_MAXIMUM_DECREASED),
    EXCLUSIVE_MINIMUM("exclusiveMinimum", JsonRule.EXCLUSIVE_MINIMUM_ADDED, JsonRule.EXCLUSIVE_MINIMUM_INCREASED),
    MAX_PROPERTIES("maxProperties", JsonRule.MAX_PROPERTIES_ADDED, JsonRule.MAX_PROPERTIES_DECREASED),
    MIN_PROPERTIES("minProperties", JsonRule.MIN_PROPERTIES_ADDED, JsonRule.MIN_PROPERTIES_INCREASED),
    MAX_ITEMS("maxItems", JsonRule.MAX_ITEMS_ADDED, JsonRule.MAX_ITEMS_DECREASED),
    MIN_ITEMS("minItems", JsonRule.MIN_ITEMS_ADDED, JsonRule.MIN_ITEMS_INCREASED),
    MAX_CONTAINS("maxContains", JsonRule.MAX_CONTAINS_ADDED, JsonRule.MAX_CONTAINS_DECREASED),
    MIN_CONTAINS("minContains", JsonRule.MIN_CONTAINS_ADDED, JsonRule.MIN_CONTAINS_INCREASED);

    private final String keyword;
    private final JsonRule added;
    private final JsonRule tightened;

    Limit(String keyword, JsonRule added, JsonRule tightened) {
        this.keyword = keyword;
        this.added = added;
        this.tightened = tightened;
    }

    String keyword() {
        return keyword;
    }

    /** The rule for a limit that the writer does not have. */
    JsonRule added() {
        return added;
    }

    /** The rule for a limit that leaves less than the writer's. */
    JsonRule tightened() {
        return tightened;
    }

    /** Whether the limit excludes nothing. */
    boolean allowsAll(BigDecimal value) {
        return keyword.startsWith("min") && this != MINIMUM && value.signum() <= 0;
    }

    boolean isTighter(BigDecimal value, BigDecimal than) {
        boolean lower = name().contains("MIN");
        return lower ? value.compareTo(than) > 0 : value.compareTo(than) < 0;
    }
}
