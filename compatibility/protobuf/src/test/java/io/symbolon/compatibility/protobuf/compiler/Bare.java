package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;

/** Descriptors without what says nothing: the name of the file, usual JSON names, the order of imports. */
public final class Bare {

    private Bare() {}

    public static FileDescriptorProto of(FileDescriptorProto file) throws InvalidProtocolBufferException {
        FileDescriptorProto.Builder bare = FileDescriptorProto.parseFrom(file.toByteArray()).toBuilder();
        bare.clearSourceCodeInfo().clearName();
        bare.getMessageTypeBuilderList().forEach(Bare::strip);
        bare.getExtensionBuilderList().forEach(Bare::strip);
        return bare.build();
    }

    public static FileDescriptorProto withSortedImports(FileDescriptorProto file)
            throws InvalidProtocolBufferException {
        FileDescriptorProto bare = of(file);
        List<String> publicOnes = bare.getPublicDependencyList().stream()
                .map(bare::getDependency)
                .sorted()
                .toList();
        List<String> imports = bare.getDependencyList().stream().sorted().toList();
        return bare.toBuilder()
                .clearDependency()
                .addAllDependency(imports)
                .clearPublicDependency()
                .addAllPublicDependency(
                        publicOnes.stream().map(imports::indexOf).toList())
                .build();
    }

    private static void strip(DescriptorProto.Builder message) {
        message.getFieldBuilderList().forEach(Bare::strip);
        message.getExtensionBuilderList().forEach(Bare::strip);
        message.getNestedTypeBuilderList().forEach(Bare::strip);
    }

    private static void strip(FieldDescriptorProto.Builder field) {
        if (field.getJsonName().equals(Names.json(field.getName()))) {
            field.clearJsonName();
        }
    }
}
