package io.symbolon.compatibility.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Verdicts held against Protobuf's own decoder: what is called compatible must be read with the same meaning. */
class DecodingPropertyTest {

    private static final int ROUNDS = Integer.getInteger("symbolon.rounds", 4_000);
    private static final int RECORDS = 4;

    private final ProtobufSchemaFormat format = new ProtobufSchemaFormat();

    @Test
    void compare_randomSchemas_neverCallsCompatibleWhatCannotBeRead() throws Exception {
        Random random = new Random(Long.getLong("symbolon.seed", 42));
        int compatible = 0;
        for (int round = 0; round < ROUNDS; round++) {
            RandomSchema old = RandomSchema.of(random);
            String writerText = old.text();
            String readerText = old.changed(random).text();
            ProtobufSchema reader;
            ProtobufSchema writer;
            try {
                reader = parse(readerText);
                writer = parse(writerText);
            } catch (InvalidSchemaException e) {
                continue;
            }
            if (format.compare(reader, writer).stream()
                    .map(change -> change.rule().effect(CompatibilityPolicy.STRICT))
                    .noneMatch(effect -> effect == Effect.BREAKING || effect == Effect.NOT_PROVABLE)) {
                compatible++;
                verify(reader, writer, random);
            }
        }
        assertThat(compatible).isBetween(ROUNDS / 8, ROUNDS - ROUNDS / 8);
    }

    private void verify(ProtobufSchema reader, ProtobufSchema writer, Random random) throws Exception {
        for (Descriptor written : writer.descriptor().getMessageTypes()) {
            Descriptor read = reader.descriptor().findMessageTypeByName(written.getName());
            for (int i = 0; i < RECORDS; i++) {
                DynamicMessage message = new RandomRecord(random).of(written, 3);
                try {
                    assertSameMeaning(DynamicMessage.parseFrom(read, message.toByteString()), message);
                } catch (InvalidProtocolBufferException | AssertionError e) {
                    throw new AssertionError(reader + "\n  reads\n" + writer + "\n  record\n" + message, e);
                }
            }
        }
    }

    private static void assertSameMeaning(Message read, Message written) {
        written.getAllFields().forEach((field, value) -> {
            FieldDescriptor same = read.getDescriptorForType().findFieldByName(field.getName());
            assertThat(same == null ? field.getNumber() : same.getNumber()).isEqualTo(field.getNumber());
            FieldDescriptor target = read.getDescriptorForType().findFieldByNumber(field.getNumber());
            if (target != null) {
                assertSameMeaning(read, target, field, value);
            }
        });
    }

    private static void assertSameMeaning(Message read, FieldDescriptor target, FieldDescriptor field, Object value) {
        List<?> written = field.isRepeated() ? (List<?>) value : List.of(value);
        if (target.isRepeated()) {
            assertThat(read.getRepeatedFieldCount(target)).isEqualTo(written.size());
            for (int i = 0; i < written.size(); i++) {
                assertSameValue(target, read.getRepeatedField(target, i), field, written.get(i));
            }
        } else if (!written.isEmpty()) {
            assertThat(!target.hasPresence() || read.hasField(target)).isTrue();
            boolean merged = written.size() > 1 && field.getJavaType() == JavaType.MESSAGE;
            if (!merged) {
                assertSameValue(target, read.getField(target), field, written.get(written.size() - 1));
            }
        }
    }

    private static void assertSameValue(FieldDescriptor target, Object read, FieldDescriptor field, Object written) {
        switch (field.getType()) {
            case MESSAGE, GROUP -> assertSameMeaning((Message) read, (Message) written);
            case STRING, BYTES -> assertThat(bytes(read)).isEqualTo(bytes(written));
            case INT32, INT64, UINT32, UINT64, BOOL, ENUM ->
                assertThat(varint(target, read)).isEqualTo(truncated(target, varint(field, written)));
            case SINT32, SINT64 -> assertThat(((Number) read).longValue()).isEqualTo(zigZag(target, (Number) written));
            default -> assertThat(read).isEqualTo(written);
        }
    }

    private static ByteString bytes(Object value) {
        return value instanceof String text ? ByteString.copyFromUtf8(text) : (ByteString) value;
    }

    private static long varint(FieldDescriptor field, Object value) {
        return switch (field.getType()) {
            case BOOL -> (boolean) value ? 1 : 0;
            case ENUM -> ((EnumValueDescriptor) value).getNumber();
            case UINT32 -> Integer.toUnsignedLong((int) value);
            default -> ((Number) value).longValue();
        };
    }

    private static long truncated(FieldDescriptor target, long value) {
        return switch (target.getType()) {
            case BOOL -> value == 0 ? 0 : 1;
            case INT32, ENUM -> (int) value;
            case UINT32 -> Integer.toUnsignedLong((int) value);
            default -> value;
        };
    }

    private static long zigZag(FieldDescriptor target, Number written) {
        long encoded = written instanceof Integer
                ? Integer.toUnsignedLong(CodedOutputStream.encodeZigZag32(written.intValue()))
                : CodedOutputStream.encodeZigZag64(written.longValue());
        return target.getType() == FieldDescriptor.Type.SINT32
                ? CodedInputStream.decodeZigZag32((int) encoded)
                : CodedInputStream.decodeZigZag64(encoded);
    }

    private ProtobufSchema parse(String text) {
        return format.parse(SchemaSource.of(text), Strictness.NEW);
    }
}
