package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.UninterpretedOption;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

/** A file as readers see it that know none of its extensions: without them and without the options that they add. */
final class WithoutExtensions {

    private WithoutExtensions() {}

    /** @param file with options in the form in which one writes them */
    static FileDescriptorProto of(FileDescriptorProto file) {
        FileDescriptorProto.Builder bare =
                OptionWalk.edit(file, (options, element, path) -> plain(options)).toBuilder();
        bare.getMessageTypeBuilderList().forEach(WithoutExtensions::strip);
        return bare.clearExtension().build();
    }

    private static void strip(DescriptorProto.Builder message) {
        message.clearExtension();
        message.getNestedTypeBuilderList().forEach(WithoutExtensions::strip);
    }

    private static Message plain(Message options) {
        FieldDescriptor list = options.getDescriptorForType().findFieldByName("uninterpreted_option");
        Message.Builder plain = options.toBuilder().clearField(list);
        for (int i = 0; i < options.getRepeatedFieldCount(list); i++) {
            UninterpretedOption option = (UninterpretedOption) options.getRepeatedField(list, i);
            if (!OptionInterpreter.isCustom(option)) {
                plain.addRepeatedField(list, option);
            }
        }
        return plain.build();
    }
}
