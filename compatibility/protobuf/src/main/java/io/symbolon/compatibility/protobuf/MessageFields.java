package io.symbolon.compatibility.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.symbolon.compatibility.protobuf.compiler.SchemaFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of the messages of one schema by number, extensions that the schema knows among them. For one thread. */
final class MessageFields {

    private final Map<String, List<FieldDescriptor>> extensions = new HashMap<>();
    private final Map<Descriptor, Map<Integer, FieldDescriptor>> known = new HashMap<>();

    MessageFields(SchemaFile schema) {
        schema.reached().forEach(this::add);
    }

    Map<Integer, FieldDescriptor> of(Descriptor message) {
        return known.computeIfAbsent(message, this::collect);
    }

    private Map<Integer, FieldDescriptor> collect(Descriptor message) {
        Map<Integer, FieldDescriptor> fields = new LinkedHashMap<>();
        message.getFields().forEach(field -> fields.put(field.getNumber(), field));
        extensions
                .getOrDefault(message.getFullName(), List.of())
                .forEach(field -> fields.put(field.getNumber(), field));
        return fields;
    }

    private void add(FileDescriptor file) {
        file.getExtensions().forEach(this::add);
        file.getMessageTypes().forEach(this::addNested);
    }

    private void addNested(Descriptor message) {
        message.getExtensions().forEach(this::add);
        message.getNestedTypes().forEach(this::addNested);
    }

    private void add(FieldDescriptor extension) {
        extensions
                .computeIfAbsent(extension.getContainingType().getFullName(), name -> new ArrayList<>())
                .add(extension);
    }
}
