package io.symbolon.compatibility.json;

import io.symbolon.compatibility.Finding;

/** The sentences that say what a change is, in the words that users of the reference registry know. */
enum Sentence {
    TYPE("A type at path '%1$s' is different between the %2$s schema and the %3$s schema"),
    ADDED("The keyword at path '%1$s' in the %2$s schema is not present in the %3$s schema"),
    MORE("The value at path '%1$s' in the %2$s schema is more than its value in the %3$s schema"),
    LESS("The value at path '%1$s' in the %2$s schema is less than its value in the %3$s schema"),
    DIFFERENT("The value at path '%1$s' is different between the %2$s and %3$s schema"),
    FEWER("An array or combined type at path '%1$s' has fewer elements in the %2$s schema than the %3$s schema"),
    GREATER("An array or combined type at path '%1$s' has more elements in the %2$s schema than the %3$s schema"),
    OPEN("The %2$s schema has an open content model and has a property or item at path '%1$s' which is missing in the"
            + " %3$s schema"),
    UNOPEN("The %2$s schema has an unopen content model and has a required property at path '%1$s' which is missing in"
            + " the %3$s schema"),
    FILLED(
            "A property at path '%1$s' is required in the %2$s schema and may be missing in the %3$s schema; this relies on"
                    + " readers filling in its default"),
    CLOSED("The %2$s has a closed content model and is missing a property or item present at path '%1$s' in the %3$s"
            + " schema"),
    REMOVED_UNCOVERED(
            "A property or item is missing in the %2$s schema but present at path '%1$s' in the %3$s schema and"
                    + " is not covered by its partially open content model"),
    ADDED_UNCOVERED(
            "The %2$s schema has a property or item at path '%1$s' which is missing in the %3$s schema and is not"
                    + " covered by its partially open content model"),
    NOT_PROVABLE(
            "It cannot be proved that the %2$s schema accepts everything that the %3$s schema does at path '%1$s': %4$s");

    private final String template;

    Sentence(String template) {
        this.template = template;
    }

    String of(Finding finding) {
        return String.format(
                template,
                finding.change().readerPath(),
                finding.direction().reader(),
                finding.direction().writer(),
                finding.change().detail());
    }

    /** One line in the reference's form; its description opens with one kind of quote and closes with another. */
    String describe(Finding finding) {
        return "{errorType:\"" + finding.change().rule().id() + "\", description:\"" + of(finding) + "'}";
    }
}
