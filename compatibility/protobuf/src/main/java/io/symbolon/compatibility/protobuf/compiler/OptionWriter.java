package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.UninterpretedOption;
import com.google.protobuf.DescriptorProtos.UninterpretedOption.NamePart;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.symbolon.compatibility.protobuf.text.AggregateText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Turns options that have values back into options as one writes them: merged, and sorted by name. */
final class OptionWriter {

    private static final String UNINTERPRETED = "uninterpreted_option";

    private final Extensions extensions;

    OptionWriter(List<FileDescriptor> files) {
        extensions = new Extensions(new Scope(Map.of(), List.of(), List.of()), files);
    }

    FileDescriptorProto write(FileDescriptorProto file) {
        return OptionWalk.edit(file, (options, element, path) -> written(options));
    }

    private Message written(Message options) {
        Message.Builder written = options.newBuilderForType();
        FieldDescriptor list = options.getDescriptorForType().findFieldByName(UNINTERPRETED);
        List<UninterpretedOption> assignments = new ArrayList<>();
        known(options).getAllFields().forEach((field, value) -> {
            if (field.getName().equals("map_entry")) {
                written.setField(field, value);
            } else if (field.isRepeated()) {
                ((List<?>) value).forEach(element -> assignments.add(assignment(field, element)));
            } else {
                assignments.add(assignment(field, value));
            }
        });
        assignments.sort(Comparator.comparing(option -> option.getName(0).getNamePart()));
        assignments.forEach(option -> written.addRepeatedField(list, option));
        return written.build();
    }

    /** The same options, with the extensions that were not known when they were read. */
    private Message known(Message options) {
        try {
            return options.newBuilderForType()
                    .mergeFrom(options.toByteString(), extensions.registry())
                    .buildPartial();
        } catch (InvalidProtocolBufferException e) {
            return options;
        }
    }

    private static UninterpretedOption assignment(FieldDescriptor field, Object value) {
        String name = field.isExtension() ? "." + field.getFullName() : field.getName();
        UninterpretedOption.Builder option = UninterpretedOption.newBuilder()
                .addName(NamePart.newBuilder().setNamePart(name).setIsExtension(field.isExtension()));
        switch (field.getJavaType()) {
            case INT -> integer(option, unsigned(field) ? Integer.toUnsignedLong((int) value) : (int) value);
            case LONG -> longInteger(option, field, (long) value);
            case FLOAT -> option.setDoubleValue(Double.parseDouble(Float.toString((float) value)));
            case DOUBLE -> option.setDoubleValue((double) value);
            case BOOLEAN -> option.setIdentifierValue(value.toString());
            case STRING -> option.setStringValue(ByteString.copyFromUtf8((String) value));
            case BYTE_STRING -> option.setStringValue((ByteString) value);
            case ENUM -> option.setIdentifierValue(((EnumValueDescriptor) value).getName());
            case MESSAGE -> option.setAggregateValue(AggregateText.of((Message) value));
        }
        return option.build();
    }

    private static void longInteger(UninterpretedOption.Builder option, FieldDescriptor field, long value) {
        if (unsigned(field)) {
            option.setPositiveIntValue(value);
        } else {
            integer(option, value);
        }
    }

    private static void integer(UninterpretedOption.Builder option, long value) {
        if (value < 0) {
            option.setNegativeIntValue(value);
        } else {
            option.setPositiveIntValue(value);
        }
    }

    private static boolean unsigned(FieldDescriptor field) {
        return switch (field.getType()) {
            case UINT32, UINT64, FIXED32, FIXED64 -> true;
            default -> false;
        };
    }
}
