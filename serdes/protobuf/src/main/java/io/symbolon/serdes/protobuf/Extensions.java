package io.symbolon.serdes.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A collection of the extensions that a file and its imports declare. For one thread, once. */
final class Extensions {

    private final ExtensionRegistry registry = ExtensionRegistry.newInstance();
    private final Set<FileDescriptor> seen = new HashSet<>();

    private Extensions() {}

    static ExtensionRegistry reachedFrom(FileDescriptor file) {
        Extensions extensions = new Extensions();
        extensions.addFrom(file);
        return extensions.registry;
    }

    private void addFrom(FileDescriptor file) {
        if (seen.add(file)) {
            add(file.getExtensions());
            file.getMessageTypes().forEach(this::addFrom);
            file.getDependencies().forEach(this::addFrom);
        }
    }

    private void addFrom(Descriptor message) {
        add(message.getExtensions());
        message.getNestedTypes().forEach(this::addFrom);
    }

    private void add(List<FieldDescriptor> extensions) {
        for (FieldDescriptor extension : extensions) {
            if (extension.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                registry.add(extension, DynamicMessage.getDefaultInstance(extension.getMessageType()));
            } else {
                registry.add(extension);
            }
        }
    }
}
