package io.symbolon.compatibility.json;

import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule;

/**
 * The rule table of JSON Schema: every reason that is given why a reader does not accept all that a writer may send. Where
 * the reference registry has a name for the change, it is used; changes that are harmless are not reported.
 */
enum JsonRule implements CompatibilityRule {
    TYPE_CHANGED("The reader accepts other types or values than the writer may send.", Sentence.TYPE),
    TYPE_NARROWED("The reader accepts fewer types than the writer may send.", Sentence.TYPE),
    ENUM_ARRAY_NARROWED("The reader accepts only some of the listed values.", Sentence.FEWER),
    ENUM_ARRAY_CHANGED("The reader lists other values.", Sentence.DIFFERENT),
    MAX_LENGTH_ADDED("The reader limits the longest string, the writer does not.", Sentence.ADDED),
    MAX_LENGTH_DECREASED("The reader limits the longest string more tightly.", Sentence.LESS),
    MIN_LENGTH_ADDED("The reader limits the shortest string, the writer does not.", Sentence.ADDED),
    MIN_LENGTH_INCREASED("The reader limits the shortest string more tightly.", Sentence.MORE),
    MAXIMUM_ADDED("The reader limits the largest number, the writer does not.", Sentence.ADDED),
    MAXIMUM_DECREASED("The reader limits the largest number more tightly.", Sentence.LESS),
    MINIMUM_ADDED("The reader limits the smallest number, the writer does not.", Sentence.ADDED),
    MINIMUM_INCREASED("The reader limits the smallest number more tightly.", Sentence.MORE),
    EXCLUSIVE_MAXIMUM_ADDED("The reader limits the number that all stay below, the writer does not.", Sentence.ADDED),
    EXCLUSIVE_MAXIMUM_DECREASED("The reader limits the number that all stay below more tightly.", Sentence.LESS),
    EXCLUSIVE_MINIMUM_ADDED("The reader limits the number that all stay above, the writer does not.", Sentence.ADDED),
    EXCLUSIVE_MINIMUM_INCREASED("The reader limits the number that all stay above more tightly.", Sentence.MORE),
    MAX_PROPERTIES_ADDED("The reader limits the largest object, the writer does not.", Sentence.ADDED),
    MAX_PROPERTIES_DECREASED("The reader limits the largest object more tightly.", Sentence.LESS),
    MIN_PROPERTIES_ADDED("The reader limits the smallest object, the writer does not.", Sentence.ADDED),
    MIN_PROPERTIES_INCREASED("The reader limits the smallest object more tightly.", Sentence.MORE),
    MAX_ITEMS_ADDED("The reader limits the longest array, the writer does not.", Sentence.ADDED),
    MAX_ITEMS_DECREASED("The reader limits the longest array more tightly.", Sentence.LESS),
    MIN_ITEMS_ADDED("The reader limits the shortest array, the writer does not.", Sentence.ADDED),
    MIN_ITEMS_INCREASED("The reader limits the shortest array more tightly.", Sentence.MORE),
    MAX_CONTAINS_ADDED("The reader limits the most matching items, the writer does not.", Sentence.ADDED),
    MAX_CONTAINS_DECREASED("The reader limits the most matching items more tightly.", Sentence.LESS),
    MIN_CONTAINS_ADDED("The reader limits the fewest matching items, the writer does not.", Sentence.ADDED),
    MIN_CONTAINS_INCREASED("The reader limits the fewest matching items more tightly.", Sentence.MORE),
    PATTERN_ADDED("The reader asks for a regular expression to be found.", Sentence.ADDED),
    PATTERN_CHANGED("The reader asks for another regular expression.", Sentence.DIFFERENT),
    MULTIPLE_OF_ADDED("The reader accepts multiples only.", Sentence.ADDED),
    MULTIPLE_OF_EXPANDED("The reader accepts multiples of a multiple only.", Sentence.MORE),
    MULTIPLE_OF_CHANGED("The reader accepts other multiples.", Sentence.DIFFERENT),
    UNIQUE_ITEMS_ADDED("The reader accepts no equal items.", Sentence.ADDED),
    CONTAINS_CHANGED("The reader asks for other items to be contained.", Sentence.DIFFERENT),
    REQUIRED_ATTRIBUTE_ADDED("A property became required.", Sentence.ADDED),
    REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED(
            "A property with a default became required; this relies on readers filling in the default.",
            Sentence.FILLED,
            Weight.FILLED),
    REQUIRED_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL(
            "A new property is required; the writer may leave it out, or send anything under its name.", Sentence.OPEN),
    REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_OPEN_CONTENT_MODEL(
            "A new property with a default is required; the writer may send anything under its name.",
            Sentence.OPEN,
            Weight.LENIENT_FILLED),
    OPTIONAL_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL(
            "A property is new; the writer may send anything under its name.", Sentence.OPEN, Weight.LENIENT),
    REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL(
            "A new property is required; the writer does not send it.", Sentence.UNOPEN),
    REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_UNOPEN_CONTENT_MODEL(
            "A new property with a default is required; this relies on readers filling in the default.",
            Sentence.FILLED,
            Weight.FILLED),
    PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL(
            "The reader refuses a property of the writer.", Sentence.CLOSED, Weight.LENIENT),
    PROPERTY_REMOVED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL(
            "What the reader accepts for other properties does not cover a property of the writer.",
            Sentence.REMOVED_UNCOVERED,
            Weight.LENIENT),
    PROPERTY_ADDED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL(
            "What the writer may send under other names does not fit a new property.",
            Sentence.ADDED_UNCOVERED,
            Weight.LENIENT),
    PATTERN_PROPERTIES_CHANGED(
            "The reader asks more of properties whose names match a regular expression.", Sentence.DIFFERENT),
    PROPERTY_NAMES_CHANGED("The reader accepts fewer names of properties.", Sentence.DIFFERENT),
    ADDITIONAL_PROPERTIES_REMOVED("The reader refuses properties that are not named.", Sentence.CLOSED, Weight.LENIENT),
    ADDITIONAL_PROPERTIES_NARROWED(
            "The reader asks more of properties that are not named.", Sentence.DIFFERENT, Weight.LENIENT),
    UNEVALUATED_PROPERTIES_REMOVED(
            "The reader refuses properties that nothing else looks at.", Sentence.CLOSED, Weight.LENIENT),
    UNEVALUATED_PROPERTIES_NARROWED(
            "The reader asks more of properties that nothing else looks at.", Sentence.DIFFERENT, Weight.LENIENT),
    DEPENDENCY_ARRAY_ADDED("A property asks for others to be there.", Sentence.ADDED),
    DEPENDENCY_ARRAY_EXTENDED("A property asks for more others to be there.", Sentence.GREATER),
    DEPENDENCY_SCHEMA_ADDED("A property asks for more from the whole object.", Sentence.ADDED),
    ADDITIONAL_ITEMS_REMOVED("The reader refuses items behind those described one by one.", Sentence.CLOSED),
    ADDITIONAL_ITEMS_NARROWED("The reader asks more of items behind those described one by one.", Sentence.DIFFERENT),
    UNEVALUATED_ITEMS_REMOVED("The reader refuses items that nothing else looks at.", Sentence.CLOSED),
    UNEVALUATED_ITEMS_NARROWED("The reader asks more of items that nothing else looks at.", Sentence.DIFFERENT),
    ITEM_ADDED_TO_OPEN_CONTENT_MODEL("An item is described; the writer may send anything there.", Sentence.OPEN),
    ITEM_ADDED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL(
            "What the writer sends behind the items described does not fit a new one.", Sentence.ADDED_UNCOVERED),
    ITEM_REMOVED_FROM_CLOSED_CONTENT_MODEL("The reader refuses an item of the writer.", Sentence.CLOSED),
    ITEM_REMOVED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL(
            "What the reader accepts for further items does not cover an item of the writer.",
            Sentence.REMOVED_UNCOVERED),
    COMBINED_TYPE_CHANGED("Schemas are combined in another way.", Sentence.DIFFERENT),
    COMBINED_TYPE_SUBSCHEMAS_CHANGED("Combined schemas changed.", Sentence.DIFFERENT),
    SUM_TYPE_NARROWED("The reader has fewer alternatives.", Sentence.FEWER),
    PRODUCT_TYPE_EXTENDED("The reader demands more schemas at once.", Sentence.GREATER),
    NOT_TYPE_EXTENDED("The reader excludes more.", Sentence.TYPE),
    CONDITION_CHANGED("The reader asks for more under a condition.", Sentence.DIFFERENT),
    COMPARISON_NOT_PROVABLE(
            "Whether the reader accepts all that the writer may send cannot be told.",
            Sentence.NOT_PROVABLE,
            Weight.NOT_PROVABLE);

    private final String summary;
    private final Sentence sentence;
    private final Weight weight;

    JsonRule(String summary, Sentence sentence) {
        this(summary, sentence, Weight.STRICT);
    }

    JsonRule(String summary, Sentence sentence, Weight weight) {
        this.summary = summary;
        this.sentence = sentence;
        this.weight = weight;
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
        return policy == CompatibilityPolicy.LENIENT ? weight.lenient : weight.strict;
    }

    Sentence sentence() {
        return sentence;
    }

    /** Whether no policy lets the change pass. */
    boolean isAlwaysBreaking() {
        return weight == Weight.STRICT || weight == Weight.NOT_PROVABLE;
    }

    /** Whether the change is harmless as long as readers fill in defaults. */
    boolean isFilled() {
        return weight == Weight.FILLED;
    }

    /** What the policies make of a change. */
    private enum Weight {
        STRICT(Effect.BREAKING, Effect.BREAKING),
        LENIENT(Effect.BREAKING, Effect.SAFE),
        LENIENT_FILLED(Effect.BREAKING, Effect.WARNING),
        FILLED(Effect.WARNING, Effect.WARNING),
        NOT_PROVABLE(Effect.NOT_PROVABLE, Effect.NOT_PROVABLE);

        private final Effect strict;
        private final Effect lenient;

        Weight(Effect strict, Effect lenient) {
            this.strict = strict;
            this.lenient = lenient;
        }
    }
}
