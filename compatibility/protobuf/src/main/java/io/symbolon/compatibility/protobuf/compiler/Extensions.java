package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The extensions that the options of a file can set. For one thread. */
final class Extensions {

    private final Scope scope;
    private final Map<String, FieldDescriptor> byName = new HashMap<>();
    private @Nullable ExtensionRegistry registry;

    Extensions(Scope scope, Collection<FileDescriptor> files) {
        this.scope = scope;
        files.forEach(this::add);
    }

    /** The extension that a name stands for in an option of the element. */
    Optional<FieldDescriptor> resolve(String name, String element) {
        return scope.resolveExtension(name, element).map(symbol -> byName.get(symbol.fullName()));
    }

    ExtensionRegistry registry() {
        if (registry == null) {
            ExtensionRegistry all = ExtensionRegistry.newInstance();
            byName.values().forEach(field -> register(field, all));
            registry = all;
        }
        return registry;
    }

    private static void register(FieldDescriptor field, ExtensionRegistry registry) {
        if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
            registry.add(field, DynamicMessage.getDefaultInstance(field.getMessageType()));
        } else {
            registry.add(field);
        }
    }

    private void add(FileDescriptor file) {
        file.getExtensions().forEach(field -> byName.put(field.getFullName(), field));
        file.getMessageTypes().forEach(this::add);
    }

    private void add(Descriptor message) {
        message.getExtensions().forEach(field -> byName.put(field.getFullName(), field));
        message.getNestedTypes().forEach(this::add);
    }
}
