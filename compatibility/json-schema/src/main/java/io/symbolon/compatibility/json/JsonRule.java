package io.symbolon.compatibility.json;

import static io.symbolon.compatibility.Meaning.breaking;
import static io.symbolon.compatibility.Meaning.notProvable;
import static io.symbolon.compatibility.Meaning.warning;

import io.symbolon.compatibility.CompatibilityRule;
import io.symbolon.compatibility.Meaning;

/**
 * The rule table of JSON Schema: every reason that is given why a reader does not accept all that a writer may send. Where
 * the reference registry has a name for the change, it is used; changes that are harmless are not reported.
 */
enum JsonRule implements CompatibilityRule {
    TYPE_CHANGED(breaking("The reader accepts other types or values than the writer may send."), Sentence.TYPE),
    TYPE_NARROWED(breaking("The reader accepts fewer types than the writer may send."), Sentence.TYPE),
    ENUM_ARRAY_NARROWED(breaking("The reader accepts only some of the listed values."), Sentence.FEWER),
    ENUM_ARRAY_CHANGED(breaking("The reader lists other values."), Sentence.DIFFERENT),
    MAX_LENGTH_ADDED(breaking("The reader limits the longest string, the writer does not."), Sentence.ADDED),
    MAX_LENGTH_DECREASED(breaking("The reader limits the longest string more tightly."), Sentence.LESS),
    MIN_LENGTH_ADDED(breaking("The reader limits the shortest string, the writer does not."), Sentence.ADDED),
    MIN_LENGTH_INCREASED(breaking("The reader limits the shortest string more tightly."), Sentence.MORE),
    MAXIMUM_ADDED(breaking("The reader limits the largest number, the writer does not."), Sentence.ADDED),
    MAXIMUM_DECREASED(breaking("The reader limits the largest number more tightly."), Sentence.LESS),
    MINIMUM_ADDED(breaking("The reader limits the smallest number, the writer does not."), Sentence.ADDED),
    MINIMUM_INCREASED(breaking("The reader limits the smallest number more tightly."), Sentence.MORE),
    EXCLUSIVE_MAXIMUM_ADDED(
            breaking("The reader limits the number that all stay below, the writer does not."), Sentence.ADDED),
    EXCLUSIVE_MAXIMUM_DECREASED(
            breaking("The reader limits the number that all stay below more tightly."), Sentence.LESS),
    EXCLUSIVE_MINIMUM_ADDED(
            breaking("The reader limits the number that all stay above, the writer does not."), Sentence.ADDED),
    EXCLUSIVE_MINIMUM_INCREASED(
            breaking("The reader limits the number that all stay above more tightly."), Sentence.MORE),
    MAX_PROPERTIES_ADDED(breaking("The reader limits the largest object, the writer does not."), Sentence.ADDED),
    MAX_PROPERTIES_DECREASED(breaking("The reader limits the largest object more tightly."), Sentence.LESS),
    MIN_PROPERTIES_ADDED(breaking("The reader limits the smallest object, the writer does not."), Sentence.ADDED),
    MIN_PROPERTIES_INCREASED(breaking("The reader limits the smallest object more tightly."), Sentence.MORE),
    MAX_ITEMS_ADDED(breaking("The reader limits the longest array, the writer does not."), Sentence.ADDED),
    MAX_ITEMS_DECREASED(breaking("The reader limits the longest array more tightly."), Sentence.LESS),
    MIN_ITEMS_ADDED(breaking("The reader limits the shortest array, the writer does not."), Sentence.ADDED),
    MIN_ITEMS_INCREASED(breaking("The reader limits the shortest array more tightly."), Sentence.MORE),
    MAX_CONTAINS_ADDED(breaking("The reader limits the most matching items, the writer does not."), Sentence.ADDED),
    MAX_CONTAINS_DECREASED(breaking("The reader limits the most matching items more tightly."), Sentence.LESS),
    MIN_CONTAINS_ADDED(breaking("The reader limits the fewest matching items, the writer does not."), Sentence.ADDED),
    MIN_CONTAINS_INCREASED(breaking("The reader limits the fewest matching items more tightly."), Sentence.MORE),
    PATTERN_ADDED(breaking("The reader asks for a regular expression to be found."), Sentence.ADDED),
    PATTERN_CHANGED(breaking("The reader asks for another regular expression."), Sentence.DIFFERENT),
    MULTIPLE_OF_ADDED(breaking("The reader accepts multiples only."), Sentence.ADDED),
    MULTIPLE_OF_EXPANDED(breaking("The reader accepts multiples of a multiple only."), Sentence.MORE),
    MULTIPLE_OF_CHANGED(breaking("The reader accepts other multiples."), Sentence.DIFFERENT),
    UNIQUE_ITEMS_ADDED(breaking("The reader accepts no equal items."), Sentence.ADDED),
    CONTAINS_CHANGED(breaking("The reader asks for other items to be contained."), Sentence.DIFFERENT),
    REQUIRED_ATTRIBUTE_ADDED(breaking("A property became required."), Sentence.ADDED),
    REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED(
            warning("A property with a default became required; this relies on readers filling in the default."),
            Sentence.FILLED),
    REQUIRED_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL(
            breaking("A new property is required; the writer may leave it out, or send anything under its name."),
            Sentence.OPEN),
    REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_OPEN_CONTENT_MODEL(
            breaking("A new property with a default is required; the writer may send anything under its name.")
                    .whenLenient(Effect.WARNING),
            Sentence.OPEN),
    OPTIONAL_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL(
            breaking("A property is new; the writer may send anything under its name.")
                    .whenLenient(Effect.SAFE),
            Sentence.OPEN),
    REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL(
            breaking("A new property is required; the writer does not send it."), Sentence.UNOPEN),
    REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_UNOPEN_CONTENT_MODEL(
            warning("A new property with a default is required; this relies on readers filling in the default."),
            Sentence.FILLED),
    PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL(
            breaking("The reader refuses a property of the writer.").whenLenient(Effect.SAFE), Sentence.CLOSED),
    PROPERTY_REMOVED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL(
            breaking("What the reader accepts for other properties does not cover a property of the writer.")
                    .whenLenient(Effect.SAFE),
            Sentence.REMOVED_UNCOVERED),
    PROPERTY_ADDED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL(
            breaking("What the writer may send under other names does not fit a new property.")
                    .whenLenient(Effect.SAFE),
            Sentence.ADDED_UNCOVERED),
    PATTERN_PROPERTIES_CHANGED(
            breaking("The reader asks more of properties whose names match a regular expression."), Sentence.DIFFERENT),
    PROPERTY_NAMES_CHANGED(breaking("The reader accepts fewer names of properties."), Sentence.DIFFERENT),
    ADDITIONAL_PROPERTIES_REMOVED(
            breaking("The reader refuses properties that are not named.").whenLenient(Effect.SAFE), Sentence.CLOSED),
    ADDITIONAL_PROPERTIES_NARROWED(
            breaking("The reader asks more of properties that are not named.").whenLenient(Effect.SAFE),
            Sentence.DIFFERENT),
    UNEVALUATED_PROPERTIES_REMOVED(
            breaking("The reader refuses properties that nothing else looks at.")
                    .whenLenient(Effect.SAFE),
            Sentence.CLOSED),
    UNEVALUATED_PROPERTIES_NARROWED(
            breaking("The reader asks more of properties that nothing else looks at.")
                    .whenLenient(Effect.SAFE),
            Sentence.DIFFERENT),
    DEPENDENCY_ARRAY_ADDED(breaking("A property asks for others to be there."), Sentence.ADDED),
    DEPENDENCY_ARRAY_EXTENDED(breaking("A property asks for more others to be there."), Sentence.GREATER),
    DEPENDENCY_SCHEMA_ADDED(breaking("A property asks for more from the whole object."), Sentence.ADDED),
    ADDITIONAL_ITEMS_REMOVED(breaking("The reader refuses items behind those described one by one."), Sentence.CLOSED),
    ADDITIONAL_ITEMS_NARROWED(
            breaking("The reader asks more of items behind those described one by one."), Sentence.DIFFERENT),
    UNEVALUATED_ITEMS_REMOVED(breaking("The reader refuses items that nothing else looks at."), Sentence.CLOSED),
    UNEVALUATED_ITEMS_NARROWED(
            breaking("The reader asks more of items that nothing else looks at."), Sentence.DIFFERENT),
    ITEM_ADDED_TO_OPEN_CONTENT_MODEL(
            breaking("An item is described; the writer may send anything there."), Sentence.OPEN),
    ITEM_ADDED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL(
            breaking("What the writer sends behind the items described does not fit a new one."),
            Sentence.ADDED_UNCOVERED),
    ITEM_REMOVED_FROM_CLOSED_CONTENT_MODEL(breaking("The reader refuses an item of the writer."), Sentence.CLOSED),
    ITEM_REMOVED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL(
            breaking("What the reader accepts for further items does not cover an item of the writer."),
            Sentence.REMOVED_UNCOVERED),
    COMBINED_TYPE_CHANGED(breaking("Schemas are combined in another way."), Sentence.DIFFERENT),
    COMBINED_TYPE_SUBSCHEMAS_CHANGED(breaking("Combined schemas changed."), Sentence.DIFFERENT),
    SUM_TYPE_NARROWED(breaking("The reader has fewer alternatives."), Sentence.FEWER),
    PRODUCT_TYPE_EXTENDED(breaking("The reader demands more schemas at once."), Sentence.GREATER),
    NOT_TYPE_EXTENDED(breaking("The reader excludes more."), Sentence.TYPE),
    CONDITION_CHANGED(breaking("The reader asks for more under a condition."), Sentence.DIFFERENT),
    COMPARISON_NOT_PROVABLE(
            notProvable("Whether the reader accepts all that the writer may send cannot be told."),
            Sentence.NOT_PROVABLE);

    private final Meaning meaning;
    private final Sentence sentence;

    JsonRule(Meaning meaning, Sentence sentence) {
        this.meaning = meaning;
        this.sentence = sentence;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    Sentence sentence() {
        return sentence;
    }

    /** Whether no policy lets the change pass. */
    boolean isAlwaysBreaking() {
        return meaning.lenient() == Effect.BREAKING || meaning.lenient() == Effect.NOT_PROVABLE;
    }

    /** Whether the change is harmless as long as readers fill in defaults. */
    boolean isFilled() {
        return meaning.strict() == Effect.WARNING;
    }
}
