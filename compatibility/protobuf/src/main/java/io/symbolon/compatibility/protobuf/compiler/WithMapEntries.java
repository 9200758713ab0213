package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.UninterpretedOption;
import com.google.protobuf.DescriptorProtos.UninterpretedOption.NamePart;

/** A file with every map as the field and the message that it stands for, as clients without a printer send it. */
final class WithMapEntries {

    private WithMapEntries() {}

    static FileDescriptorProto of(FileDescriptorProto file) {
        return OptionWalk.edit(
                file,
                (options, element, path) -> options instanceof MessageOptions message && message.getMapEntry()
                        ? writtenOut(message)
                        : options);
    }

    private static MessageOptions writtenOut(MessageOptions options) {
        return options.toBuilder()
                .clearMapEntry()
                .addUninterpretedOption(UninterpretedOption.newBuilder()
                        .addName(NamePart.newBuilder().setNamePart("map_entry").setIsExtension(false))
                        .setIdentifierValue("true"))
                .build();
    }
}
