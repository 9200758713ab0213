package io.symbolon.compatibility.protobuf;

import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule;

/** The rule table of Protobuf: every kind of change that the walker notices, under the names that users know where there are any. */
enum ProtobufRule implements CompatibilityRule {
    PACKAGE_CHANGED("The package changed, so readers look for types of other names.", Effect.BREAKING),
    MESSAGE_REMOVED("The reader lacks a message that records may be written with.", Effect.BREAKING),
    FIELD_KIND_CHANGED("A field is a message on one side and a scalar on the other.", Effect.BREAKING),
    FIELD_SCALAR_KIND_CHANGED("A scalar has another form on the wire or gives another value.", Effect.BREAKING),
    FIELD_NUMERIC_LABEL_CHANGED("A packed list cannot be read as a single number.", Effect.BREAKING),
    FIELD_NUMBER_CHANGED("A field of the same name has another number.", Effect.BREAKING),
    MESSAGE_ENCODING_CHANGED("A message is a group on one side and has a length on the other.", Effect.BREAKING),
    MESSAGE_SET_CHANGED("A message is in the format of message sets on one side only.", Effect.BREAKING),
    BYTES_READ_AS_STRING("Bytes are read as a string, which fails unless they are UTF-8.", Effect.BREAKING, true),
    ENTRIES_READ_AS_MAP(
            "Messages are read as a map, which keeps one for each key and needs values.", Effect.BREAKING, true),
    REQUIRED_FIELD_ADDED("The reader requires a field that the writer does not have.", Effect.BREAKING),
    FIELD_MADE_REQUIRED("The reader requires a field that the writer may leave out.", Effect.BREAKING),
    ENUM_CONST_NUMBER_CHANGED("An enum value of the same name has another number.", Effect.BREAKING),
    CLOSED_ENUM_CONST_MISSING("The reader's enum is closed and lacks numbers that may be written.", Effect.BREAKING),
    MULTIPLE_FIELDS_MOVED_TO_ONEOF(
            "A oneof keeps one of several fields that may be written together.", Effect.BREAKING),
    FIELD_MOVED_TO_EXISTING_ONEOF("A oneof keeps one of its fields or one that stood beside it.", Effect.BREAKING),
    ONEOFS_MERGED("A oneof keeps one of the fields of several oneofs.", Effect.BREAKING),
    ONEOF_FIELD_REMOVED("The reader cannot tell a field of a oneof that it lacks from none.", Effect.BREAKING, true),
    NUMBER_REUSED("A number that an earlier version gave up comes back as something else.", Effect.BREAKING),
    NAME_REUSED("A name that an earlier version gave up comes back under another number.", Effect.BREAKING),
    COMPARISON_TOO_LARGE("The schemas are too large to compare to the end.", Effect.NOT_PROVABLE),
    NUMBER_NARROWED("The reader cuts off numbers that are too large for its type.", Effect.WARNING),
    LAST_VALUE_READ("A list is read as a single value: the last one, or messages merged.", Effect.WARNING),
    MESSAGE_ADDED("The writer lacks a message of the reader.", Effect.SAFE),
    FIELD_ADDED("The writer lacks a field of the reader.", Effect.SAFE),
    FIELD_REMOVED("The reader ignores a field of the writer.", Effect.SAFE),
    FIELD_NAME_CHANGED("A field with the same number has another name.", Effect.SAFE),
    FIELD_NAMED_TYPE_CHANGED("A field has a type of another name; only its shape counts.", Effect.SAFE);

    private final String summary;
    private final Effect effect;
    private final boolean contrived;

    ProtobufRule(String summary, Effect effect) {
        this(summary, effect, false);
    }

    /** @param contrived whether only unusual data breaks */
    ProtobufRule(String summary, Effect effect, boolean contrived) {
        this.summary = summary;
        this.effect = effect;
        this.contrived = contrived;
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
        return contrived && policy == CompatibilityPolicy.LENIENT ? Effect.WARNING : effect;
    }
}
