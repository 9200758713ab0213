package io.symbolon.compatibility.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;

/** The forms that scalars have on the wire; what shares one is read as the other, at most cut off. */
enum WireForm {
    VARINT,
    ZIGZAG,
    FIXED_32,
    FIXED_64,
    FLOAT,
    DOUBLE,
    LENGTH;

    static WireForm of(FieldDescriptor field) {
        return switch (field.getType()) {
            case INT32, INT64, UINT32, UINT64, BOOL, ENUM -> VARINT;
            case SINT32, SINT64 -> ZIGZAG;
            case FIXED32, SFIXED32 -> FIXED_32;
            case FIXED64, SFIXED64 -> FIXED_64;
            case FLOAT -> FLOAT;
            case DOUBLE -> DOUBLE;
            case STRING, BYTES -> LENGTH;
            case MESSAGE, GROUP -> throw new IllegalArgumentException("Not a scalar: " + field.getFullName());
        };
    }

    /** How many bits of a number survive. */
    static int range(FieldDescriptor field) {
        return switch (field.getType()) {
            case BOOL -> 1;
            case INT64, UINT64, SINT64, FIXED64, SFIXED64, DOUBLE -> 64;
            default -> 32;
        };
    }
}
