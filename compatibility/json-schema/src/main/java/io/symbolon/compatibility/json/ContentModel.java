package io.symbolon.compatibility.json;

/** What a schema says of a property that it does not name. */
enum ContentModel {
    /** It may hold anything. */
    OPEN,
    /** It may hold something: it matches a regular expression, or other properties are described. */
    PARTIALLY_OPEN,
    CLOSED;

    static ContentModel of(Spot spot, String name) {
        boolean matches = ObjectDifferences.names(spot, "patternProperties").stream()
                .anyMatch(expression -> new RegexLibrary().matches(expression, name) != Truth.NO);
        if (matches) {
            return PARTIALLY_OPEN;
        }
        for (String keyword : new String[] {"additionalProperties", "unevaluatedProperties"}) {
            if (Lowering.has(spot, keyword)) {
                var rest = spot.plainChild(keyword).place().schema();
                if (Free.refusesAll(rest)) {
                    return CLOSED;
                }
                return Free.acceptsAll(rest) ? OPEN : PARTIALLY_OPEN;
            }
        }
        return OPEN;
    }
}
