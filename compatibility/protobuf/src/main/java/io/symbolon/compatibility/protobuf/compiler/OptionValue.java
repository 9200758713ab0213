package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.DescriptorProtos.UninterpretedOption;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.TextFormat;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.math.BigInteger;

/** The value of an option as the field wants it on the wire. */
record OptionValue(UninterpretedOption option, Extensions extensions) {

    private static final int MOST_LEVELS = 64;
    private static final TextFormat.Parser AGGREGATES =
            TextFormat.Parser.newBuilder().setRecursionLimit(MOST_LEVELS).build();

    Field of(FieldDescriptor field) {
        Field.Builder value = Field.newBuilder();
        return switch (field.getType()) {
            case INT32, INT64 -> value.addVarint(integer(field, true)).build();
            case UINT32, UINT64 -> value.addVarint(integer(field, false)).build();
            case SINT32 ->
                value.addVarint(CodedOutputStream.encodeZigZag32((int) integer(field, true)) & 0xFFFFFFFFL)
                        .build();
            case SINT64 ->
                value.addVarint(CodedOutputStream.encodeZigZag64(integer(field, true)))
                        .build();
            case FIXED32 -> value.addFixed32((int) integer(field, false)).build();
            case SFIXED32 -> value.addFixed32((int) integer(field, true)).build();
            case FIXED64 -> value.addFixed64(integer(field, false)).build();
            case SFIXED64 -> value.addFixed64(integer(field, true)).build();
            case FLOAT ->
                value.addFixed32(Float.floatToIntBits((float) number(field))).build();
            case DOUBLE ->
                value.addFixed64(Double.doubleToLongBits(number(field))).build();
            case BOOL -> value.addVarint(bool(field) ? 1 : 0).build();
            case ENUM -> value.addVarint(enumValue(field).getNumber()).build();
            case STRING, BYTES -> value.addLengthDelimited(string(field)).build();
            case MESSAGE, GROUP -> message(field, aggregate(field).toByteString());
        };
    }

    /** A message as the field carries it: as a group or with its length. */
    static Field message(FieldDescriptor field, ByteString bytes) {
        if (field.getType() != FieldDescriptor.Type.GROUP) {
            return Field.newBuilder().addLengthDelimited(bytes).build();
        }
        try {
            return Field.newBuilder().addGroup(UnknownFieldSet.parseFrom(bytes)).build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("A message that was just written cannot be read", e);
        }
    }

    private long integer(FieldDescriptor field, boolean signed) {
        if (!option.hasPositiveIntValue() && !option.hasNegativeIntValue()) {
            throw wrong(field, "a whole number");
        }
        BigInteger value = option.hasPositiveIntValue()
                ? new BigInteger(Long.toUnsignedString(option.getPositiveIntValue()))
                : BigInteger.valueOf(option.getNegativeIntValue());
        int bits = field.getJavaType() == FieldDescriptor.JavaType.INT ? 32 : 64;
        BigInteger most = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits);
        BigInteger least = signed ? most.negate() : BigInteger.ZERO;
        if (value.compareTo(most) >= 0 || value.compareTo(least) < 0) {
            throw wrong(field, "from " + least + " to " + most.subtract(BigInteger.ONE));
        }
        return value.longValue();
    }

    private double number(FieldDescriptor field) {
        if (option.hasDoubleValue()) {
            return option.getDoubleValue();
        }
        if (option.hasPositiveIntValue()) {
            return new BigInteger(Long.toUnsignedString(option.getPositiveIntValue())).doubleValue();
        }
        if (option.hasNegativeIntValue()) {
            return option.getNegativeIntValue();
        }
        return switch (option.getIdentifierValue()) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> throw wrong(field, "a number");
        };
    }

    private boolean bool(FieldDescriptor field) {
        return switch (option.getIdentifierValue()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(field, "true or false");
        };
    }

    private EnumValueDescriptor enumValue(FieldDescriptor field) {
        EnumValueDescriptor value = field.getEnumType().findValueByName(option.getIdentifierValue());
        if (value == null) {
            throw wrong(field, "the name of a value of " + field.getEnumType().getFullName());
        }
        return value;
    }

    private ByteString string(FieldDescriptor field) {
        if (!option.hasStringValue()) {
            throw wrong(field, "a string in quotes");
        }
        return option.getStringValue();
    }

    /** The message that stands in braces. */
    DynamicMessage aggregate(FieldDescriptor field) {
        if (!option.hasAggregateValue()) {
            throw wrong(field, "a message in braces");
        }
        DynamicMessage.Builder message = DynamicMessage.newBuilder(field.getMessageType());
        try {
            AGGREGATES.merge(option.getAggregateValue(), extensions.registry(), message);
        } catch (TextFormat.ParseException e) {
            throw new OptionException("The value of the option " + Problems.quote(field.getName()) + " is not a "
                    + field.getMessageType().getFullName() + ": " + e.getMessage());
        }
        if (!message.isInitialized()) {
            throw new OptionException("The value of the option " + Problems.quote(field.getName())
                    + " lacks required fields: " + message.findInitializationErrors());
        }
        return message.build();
    }

    private static OptionException wrong(FieldDescriptor field, String wanted) {
        return new OptionException("The value of the option " + Problems.quote(field.getName()) + " must be " + wanted);
    }
}
