package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.UninterpretedOption;

/** The message that a map field stands for on the wire. */
public final class MapEntry {

    private MapEntry() {}

    static DescriptorProto of(
            FieldDescriptorProto.Builder field, FieldDescriptorProto.Builder key, FieldDescriptorProto.Builder value) {
        for (UninterpretedOption option : field.getOptions().getUninterpretedOptionList()) {
            if (option.getName(0).getNamePart().equals("features")
                    && !option.getName(0).getIsExtension()) {
                inherit(key, option);
                inherit(value, option);
            }
        }
        return DescriptorProto.newBuilder()
                .setName(name(field.getName()))
                .setOptions(MessageOptions.newBuilder().setMapEntry(true))
                .addField(key)
                .addField(value)
                .build();
    }

    /** The name in camel case with {@code Entry} behind it. */
    public static String name(String fieldName) {
        StringBuilder name = new StringBuilder();
        boolean capital = true;
        for (int i = 0; i < fieldName.length(); i++) {
            char c = fieldName.charAt(i);
            if (c != '_') {
                name.append(capital && c >= 'a' && c <= 'z' ? Character.toUpperCase(c) : c);
            }
            capital = c == '_';
        }
        return name.append("Entry").toString();
    }

    private static void inherit(FieldDescriptorProto.Builder part, UninterpretedOption option) {
        FieldOptions.Builder options = part.getOptionsBuilder();
        options.addUninterpretedOption(option);
    }
}
