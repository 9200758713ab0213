package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.Message;
import io.symbolon.compatibility.protobuf.text.PartPath;

/**
 * A name that a file defines.
 *
 * @param fullName with the package, without a dot before it
 * @param file the import path of the file; empty for the schema itself
 * @param definition the descriptor, for a package that of the whole file
 * @param local whether no other file may use the name
 */
record Symbol(String fullName, String file, PartPath path, Message definition, boolean local) {

    boolean isMessage() {
        return kind().equals("DescriptorProto");
    }

    boolean isEnum() {
        return kind().equals("EnumDescriptorProto");
    }

    boolean isField() {
        return kind().equals("FieldDescriptorProto");
    }

    boolean isPackage() {
        return kind().equals("FileDescriptorProto");
    }

    boolean isType() {
        return isMessage() || isEnum();
    }

    /** Whether names can stand inside it. */
    boolean isScope() {
        return isType() || isPackage() || kind().equals("ServiceDescriptorProto");
    }

    private String kind() {
        return definition.getDescriptorForType().getName();
    }
}
