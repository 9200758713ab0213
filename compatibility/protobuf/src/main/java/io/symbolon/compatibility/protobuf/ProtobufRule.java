package io.symbolon.compatibility.protobuf;

import static io.symbolon.compatibility.Meaning.breaking;
import static io.symbolon.compatibility.Meaning.notProvable;
import static io.symbolon.compatibility.Meaning.safe;
import static io.symbolon.compatibility.Meaning.warning;

import io.symbolon.compatibility.CompatibilityRule;
import io.symbolon.compatibility.Meaning;

/** The rule table of Protobuf: every kind of change that the walker notices, under the names that users know where there are any. */
enum ProtobufRule implements CompatibilityRule {
    PACKAGE_CHANGED(breaking("The package changed, so readers look for types of other names.")),
    MESSAGE_REMOVED(breaking("The reader lacks a message that records may be written with.")),
    FIELD_KIND_CHANGED(breaking("A field is a message on one side and a scalar on the other.")),
    FIELD_SCALAR_KIND_CHANGED(breaking("A scalar has another form on the wire or gives another value.")),
    FIELD_NUMERIC_LABEL_CHANGED(breaking("A packed list cannot be read as a single number.")),
    FIELD_NUMBER_CHANGED(breaking("A field of the same name has another number.")),
    MESSAGE_ENCODING_CHANGED(breaking("A message is a group on one side and has a length on the other.")),
    MESSAGE_SET_CHANGED(breaking("A message is in the format of message sets on one side only.")),
    BYTES_READ_AS_STRING(breaking("Bytes are read as a string, which fails unless they are UTF-8.")
            .whenLenient(Effect.WARNING)),
    ENTRIES_READ_AS_MAP(breaking("Messages are read as a map, which keeps one for each key and needs values.")
            .whenLenient(Effect.WARNING)),
    REQUIRED_FIELD_ADDED(breaking("The reader requires a field that the writer does not have.")),
    FIELD_MADE_REQUIRED(breaking("The reader requires a field that the writer may leave out.")),
    ENUM_CONST_NUMBER_CHANGED(breaking("An enum value of the same name has another number.")),
    CLOSED_ENUM_CONST_MISSING(breaking("The reader's enum is closed and lacks numbers that may be written.")),
    MULTIPLE_FIELDS_MOVED_TO_ONEOF(breaking("A oneof keeps one of several fields that may be written together.")),
    FIELD_MOVED_TO_EXISTING_ONEOF(breaking("A oneof keeps one of its fields or one that stood beside it.")),
    ONEOFS_MERGED(breaking("A oneof keeps one of the fields of several oneofs.")),
    ONEOF_FIELD_REMOVED(breaking("The reader cannot tell a field of a oneof that it lacks from none.")
            .whenLenient(Effect.WARNING)),
    NUMBER_REUSED(breaking("A number that an earlier version gave up comes back as something else.")),
    NAME_REUSED(breaking("A name that an earlier version gave up comes back under another number.")),
    COMPARISON_TOO_LARGE(notProvable("The schemas are too large to compare to the end.")),
    NUMBER_NARROWED(warning("The reader cuts off numbers that are too large for its type.")),
    LAST_VALUE_READ(warning("A list is read as a single value: the last one, or messages merged.")),
    MESSAGE_ADDED(safe("The writer lacks a message of the reader.")),
    FIELD_ADDED(safe("The writer lacks a field of the reader.")),
    FIELD_REMOVED(safe("The reader ignores a field of the writer.")),
    FIELD_NAME_CHANGED(safe("A field with the same number has another name.")),
    FIELD_NAMED_TYPE_CHANGED(safe("A field has a type of another name; only its shape counts."));

    private final Meaning meaning;

    ProtobufRule(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
