package io.symbolon.compatibility.protobuf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import java.util.Random;

/** Random records of a message. */
record RandomRecord(Random random) {

    private static final long[] NUMBERS = {
        0, 1, -1, 2, 300, Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 40, Long.MIN_VALUE
    };

    DynamicMessage of(Descriptor type, int depth) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        for (FieldDescriptor field : type.getFields()) {
            boolean skipped =
                    random.nextInt(4) == 0 || (depth == 0 && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE);
            boolean ofEntry = type.getOptions().getMapEntry();
            if (field.isRequired() || ofEntry || !skipped) {
                set(message, field, depth);
            }
        }
        return message.build();
    }

    private void set(DynamicMessage.Builder message, FieldDescriptor field, int depth) {
        if (!field.isRepeated()) {
            message.setField(field, value(field, depth));
            return;
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            message.addRepeatedField(field, value(field, depth));
        }
    }

    private Object value(FieldDescriptor field, int depth) {
        long number = NUMBERS[random.nextInt(NUMBERS.length)];
        return switch (field.getJavaType()) {
            case INT -> (int) number;
            case LONG -> number;
            case FLOAT -> random.nextFloat();
            case DOUBLE -> random.nextDouble();
            case BOOLEAN -> random.nextBoolean();
            case STRING -> "é" + random.nextInt(100);
            case BYTE_STRING -> ByteString.copyFrom(new byte[] {(byte) 0xFF, (byte) random.nextInt()});
            case ENUM -> known(field.getEnumType());
            case MESSAGE -> of(field.getMessageType(), Math.max(0, depth - 1));
        };
    }

    private Object known(EnumDescriptor type) {
        return type.getValues().get(random.nextInt(type.getValues().size()));
    }
}
