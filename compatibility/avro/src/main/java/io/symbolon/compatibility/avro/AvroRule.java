package io.symbolon.compatibility.avro;

import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule;

/**
 * The rule table of Avro: every kind of change that the walker notices. The first six carry the names that the reference
 * registry's users know.
 */
enum AvroRule implements CompatibilityRule {
    NAME_MISMATCH("A named type has another name, and the reader has no alias for it.", Effect.BREAKING),
    FIXED_SIZE_MISMATCH("A fixed type has another size.", Effect.BREAKING),
    MISSING_ENUM_SYMBOLS("The reader's enum lacks symbols of the writer and has no default.", Effect.BREAKING),
    READER_FIELD_MISSING_DEFAULT_VALUE(
            "The writer lacks a field, and the reader has no default for it.", Effect.BREAKING),
    TYPE_MISMATCH("The writer's type can neither be read as the reader's nor promoted to it.", Effect.BREAKING),
    MISSING_UNION_BRANCH("The reader's union has no branch for a type of the writer.", Effect.BREAKING),
    ALIAS_CLASH(
            "Through aliases of the reader two fields or branches get one name, or an alias leads to another.",
            Effect.BREAKING),
    FIELD_ALIAS_NOT_APPLIED(
            "An alias would find the field, but it does not count: the full names of the records differ.",
            Effect.BREAKING),
    NAMESPACE_CHANGED_IN_UNION(
            "An enum or fixed inside a union moved to another namespace, and decoders compare full names there.",
            Effect.BREAKING),
    DECIMAL_MISMATCH("A decimal has another scale or precision.", Effect.BREAKING),
    LOGICAL_TYPE_CHANGED("The logical type changed, so values may mean something else.", Effect.WARNING),
    COMPARISON_TOO_LARGE("The schemas are too large to compare to the end.", Effect.NOT_PROVABLE),
    NAMESPACE_CHANGED("A named type moved to another namespace.", Effect.SAFE),
    TYPE_PROMOTED("The writer's type is promoted to the reader's.", Effect.SAFE),
    ENUM_DEFAULT_USED("Symbols that the reader's enum lacks become its default.", Effect.SAFE),
    FIELD_DEFAULT_USED("A field that the writer lacks takes the reader's default.", Effect.SAFE),
    FIELD_IGNORED("The reader ignores a field of the writer.", Effect.SAFE);

    private final String summary;
    private final Effect effect;

    AvroRule(String summary, Effect effect) {
        this.summary = summary;
        this.effect = effect;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public Effect effect(CompatibilityPolicy policy) {
        return effect == Effect.WARNING && policy == CompatibilityPolicy.LOGICAL ? Effect.BREAKING : effect;
    }
}
