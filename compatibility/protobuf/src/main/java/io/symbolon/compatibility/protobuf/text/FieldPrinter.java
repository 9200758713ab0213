package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints fields. */
record FieldPrinter(TextWriter text, Syntax syntax) {

    /** @param own the message that the field brings along as a map or group, if it does */
    void print(FieldDescriptorProto field, @Nullable DescriptorProto own) {
        if (own != null && own.getOptions().getMapEntry()) {
            String key = type(own.getField(0));
            String value = type(own.getField(1));
            text.line("map<" + key + ", " + value + "> " + declaration(field) + ";");
        } else if (own != null) {
            String head = label(field) + "group " + own.getName() + " = " + field.getNumber() + options(field);
            text.block(head, () -> new MessagePrinter(text, syntax).body(own));
        } else {
            text.line(label(field) + type(field) + " " + declaration(field) + ";");
        }
    }

    private static String declaration(FieldDescriptorProto field) {
        return field.getName() + " = " + field.getNumber() + options(field);
    }

    private String label(FieldDescriptorProto field) {
        boolean inOneof = field.hasOneofIndex() && !field.getProto3Optional();
        return switch (field.getLabel()) {
            case LABEL_REPEATED -> "repeated ";
            case LABEL_REQUIRED -> "required ";
            case LABEL_OPTIONAL ->
                field.getProto3Optional() || (syntax == Syntax.PROTO2 && !inOneof) ? "optional " : "";
        };
    }

    private static String type(FieldDescriptorProto field) {
        return field.hasTypeName()
                ? field.getTypeName()
                : field.getType().name().substring("TYPE_".length()).toLowerCase(Locale.ROOT);
    }

    private static String options(FieldDescriptorProto field) {
        List<String> assignments = new ArrayList<>();
        if (field.hasDefaultValue()) {
            assignments.add("default = " + defaultValue(field));
        }
        if (field.hasJsonName()) {
            assignments.add("json_name = " + StringLiteral.write(ByteString.copyFromUtf8(field.getJsonName())));
        }
        assignments.addAll(OptionPrinter.assignments(field.getOptions().getUninterpretedOptionList()));
        return OptionPrinter.brackets(assignments);
    }

    private static String defaultValue(FieldDescriptorProto field) {
        if (field.getType() == FieldDescriptorProto.Type.TYPE_STRING) {
            return StringLiteral.write(ByteString.copyFromUtf8(field.getDefaultValue()));
        }
        if (field.getType() != FieldDescriptorProto.Type.TYPE_BYTES) {
            return field.getDefaultValue();
        }
        try {
            return StringLiteral.write(TextFormat.unescapeBytes(field.getDefaultValue()));
        } catch (TextFormat.InvalidEscapeSequenceException e) {
            throw new IllegalStateException("The default was checked when the file was compiled", e);
        }
    }
}
