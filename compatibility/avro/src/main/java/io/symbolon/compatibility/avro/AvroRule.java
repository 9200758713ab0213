package io.symbolon.compatibility.avro;

import static io.symbolon.compatibility.Meaning.breaking;
import static io.symbolon.compatibility.Meaning.notProvable;
import static io.symbolon.compatibility.Meaning.safe;
import static io.symbolon.compatibility.Meaning.warning;

import io.symbolon.compatibility.CompatibilityRule;
import io.symbolon.compatibility.Meaning;

/**
 * The rule table of Avro: every kind of change that the walker notices. The first six carry the names that the reference
 * registry's users know.
 */
enum AvroRule implements CompatibilityRule {
    NAME_MISMATCH(breaking("A named type has another name, and the reader has no alias for it.")),
    FIXED_SIZE_MISMATCH(breaking("A fixed type has another size.")),
    MISSING_ENUM_SYMBOLS(breaking("The reader's enum lacks symbols of the writer and has no default.")),
    READER_FIELD_MISSING_DEFAULT_VALUE(breaking("The writer lacks a field, and the reader has no default for it.")),
    TYPE_MISMATCH(breaking("The writer's type can neither be read as the reader's nor promoted to it.")),
    MISSING_UNION_BRANCH(breaking("The reader's union has no branch for a type of the writer.")),
    ALIAS_CLASH(breaking(
            "Through aliases of the reader two fields or branches get one name, or an alias leads to another.")),
    FIELD_ALIAS_NOT_APPLIED(
            breaking("An alias would find the field, but it does not count: the full names of the records differ.")),
    NAMESPACE_CHANGED_IN_UNION(breaking(
            "An enum or fixed inside a union moved to another namespace, and decoders compare full names there.")),
    DECIMAL_MISMATCH(breaking("A decimal has another scale or precision.")),
    LOGICAL_TYPE_CHANGED(warning("The logical type changed, so values may mean something else.")
            .whenLogical(Effect.BREAKING)),
    COMPARISON_TOO_LARGE(notProvable("The schemas are too large to compare to the end.")),
    NAMESPACE_CHANGED(safe("A named type moved to another namespace.")),
    TYPE_PROMOTED(safe("The writer's type is promoted to the reader's.")),
    ENUM_DEFAULT_USED(safe("Symbols that the reader's enum lacks become its default.")),
    FIELD_DEFAULT_USED(safe("A field that the writer lacks takes the reader's default.")),
    FIELD_IGNORED(safe("The reader ignores a field of the writer."));

    private final Meaning meaning;

    AvroRule(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
