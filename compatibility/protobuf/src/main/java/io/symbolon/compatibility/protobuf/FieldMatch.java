package io.symbolon.compatibility.protobuf;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import java.util.List;
import java.util.stream.Collectors;

/** The comparison of two fields with the same number, apart from what is inside them. For one thread. */
final class FieldMatch {

    private final Changes changes;

    FieldMatch(Changes changes) {
        this.changes = changes;
    }

    /** Notes what differs, and answers whether both are messages that must be compared next. */
    boolean bothAreReadableMessages(FieldDescriptor reader, FieldDescriptor writer) {
        if (!reader.getName().equals(writer.getName())) {
            changes.add(ProtobufRule.FIELD_NAME_CHANGED, reader, writer, writer.getName());
        }
        if (reader.isRequired() && !writer.isRequired()) {
            changes.add(ProtobufRule.FIELD_MADE_REQUIRED, reader, writer, reader.getName());
        }
        boolean readerIsMessage = reader.getJavaType() == JavaType.MESSAGE;
        boolean writerIsMessage = writer.getJavaType() == JavaType.MESSAGE;
        if (readerIsMessage != writerIsMessage) {
            changes.add(ProtobufRule.FIELD_KIND_CHANGED, reader, writer, types(reader, writer));
            return false;
        }
        if (readerIsMessage) {
            return messages(reader, writer);
        }
        scalars(reader, writer);
        return false;
    }

    private boolean messages(FieldDescriptor reader, FieldDescriptor writer) {
        if (reader.getType() != writer.getType()) {
            changes.add(ProtobufRule.MESSAGE_ENCODING_CHANGED, reader, writer, types(reader, writer));
            return false;
        }
        String readerName = reader.getMessageType().getFullName();
        if (!readerName.equals(writer.getMessageType().getFullName())) {
            changes.add(ProtobufRule.FIELD_NAMED_TYPE_CHANGED, reader, writer, readerName);
        }
        if (reader.isMapField() && !writer.isMapField()) {
            changes.add(ProtobufRule.ENTRIES_READ_AS_MAP, reader, writer, reader.getName());
        }
        labels(reader, writer);
        return true;
    }

    private void scalars(FieldDescriptor reader, FieldDescriptor writer) {
        WireForm readerForm = WireForm.of(reader);
        WireForm writerForm = WireForm.of(writer);
        if (readerForm != writerForm) {
            changes.add(ProtobufRule.FIELD_SCALAR_KIND_CHANGED, reader, writer, types(reader, writer));
            return;
        }
        if (reader.getType() == FieldDescriptor.Type.STRING && writer.getType() == FieldDescriptor.Type.BYTES) {
            changes.add(ProtobufRule.BYTES_READ_AS_STRING, reader, writer, reader.getName());
        }
        if (narrows(reader, writer)) {
            changes.add(ProtobufRule.NUMBER_NARROWED, reader, writer, types(reader, writer));
        }
        if (reader.getJavaType() == JavaType.ENUM) {
            enums(reader, writer);
        }
        labels(reader, writer);
    }

    private static boolean narrows(FieldDescriptor reader, FieldDescriptor writer) {
        return WireForm.range(writer) > WireForm.range(reader);
    }

    private void enums(FieldDescriptor reader, FieldDescriptor writer) {
        EnumDescriptor read = reader.getEnumType();
        boolean closed = read.isClosed() || reader.legacyEnumFieldTreatedAsClosed();
        if (writer.getJavaType() != JavaType.ENUM) {
            if (closed) {
                changes.add(ProtobufRule.CLOSED_ENUM_CONST_MISSING, reader, writer, types(reader, writer));
            }
            return;
        }
        List<EnumValueDescriptor> written = writer.getEnumType().getValues();
        String missing = written.stream()
                .filter(value -> read.findValueByNumber(value.getNumber()) == null)
                .map(EnumValueDescriptor::getName)
                .collect(Collectors.joining(", "));
        if (closed && !missing.isEmpty()) {
            changes.add(ProtobufRule.CLOSED_ENUM_CONST_MISSING, reader, writer, missing);
        }
        String renumbered = written.stream()
                .filter(value -> isRenumbered(value, read))
                .map(EnumValueDescriptor::getName)
                .collect(Collectors.joining(", "));
        if (!renumbered.isEmpty()) {
            changes.add(ProtobufRule.ENUM_CONST_NUMBER_CHANGED, reader, writer, renumbered);
        }
    }

    private static boolean isRenumbered(EnumValueDescriptor written, EnumDescriptor read) {
        EnumValueDescriptor same = read.findValueByName(written.getName());
        return same != null && same.getNumber() != written.getNumber();
    }

    private void labels(FieldDescriptor reader, FieldDescriptor writer) {
        if (reader.isRepeated() || !writer.isRepeated()) {
            return;
        }
        ProtobufRule rule = writer.isPacked() ? ProtobufRule.FIELD_NUMERIC_LABEL_CHANGED : ProtobufRule.LAST_VALUE_READ;
        changes.add(rule, reader, writer, reader.getName());
    }

    private static String types(FieldDescriptor reader, FieldDescriptor writer) {
        return writer.getType() + " became " + reader.getType();
    }
}
