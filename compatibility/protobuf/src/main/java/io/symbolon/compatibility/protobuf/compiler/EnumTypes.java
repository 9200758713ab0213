package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FeatureSet.EnumType;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The enums that a file can use, and whether they are closed. For one thread. */
final class EnumTypes {

    private final Map<String, EnumDescriptorProto> definitions = new HashMap<>();
    private final Map<String, Boolean> closed = new HashMap<>();

    EnumTypes(FileParts own, Scope scope) {
        scope.reachable().forEach(file -> add(file.descriptor()));
        own.enums().forEach(this::add);
    }

    /** @param typeName the full name with a dot before it */
    Optional<EnumDescriptorProto> definition(String typeName) {
        return Optional.ofNullable(definitions.get(typeName));
    }

    boolean isClosed(String typeName) {
        return closed.getOrDefault(typeName, false);
    }

    private void add(Part<EnumDescriptorProto> part) {
        definitions.put("." + part.name(), part.proto());
        closed.put("." + part.name(), part.features().getEnumType() == EnumType.CLOSED);
    }

    private void add(FileDescriptor file) {
        file.getEnumTypes().forEach(this::add);
        file.getMessageTypes().forEach(this::add);
    }

    private void add(Descriptor message) {
        message.getEnumTypes().forEach(this::add);
        message.getNestedTypes().forEach(this::add);
    }

    private void add(EnumDescriptor enumType) {
        definitions.put("." + enumType.getFullName(), enumType.toProto());
        closed.put("." + enumType.getFullName(), enumType.isClosed());
    }
}
