package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FeatureSet;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.Message;
import io.symbolon.compatibility.protobuf.text.PartPath;
import io.symbolon.compatibility.protobuf.text.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a file declares, laid out in flat lists, outer before inner. Recurses as deep as messages nest. */
final class FileParts {

    private final List<Part<DescriptorProto>> messages = new ArrayList<>();
    private final List<Part<FieldDescriptorProto>> fields = new ArrayList<>();
    private final List<Part<FieldDescriptorProto>> extensions = new ArrayList<>();
    private final List<Part<OneofDescriptorProto>> oneofs = new ArrayList<>();
    private final List<Part<EnumDescriptorProto>> enums = new ArrayList<>();
    private final List<Part<EnumValueDescriptorProto>> values = new ArrayList<>();
    private final List<Part<ServiceDescriptorProto>> services = new ArrayList<>();
    private final List<Part<MethodDescriptorProto>> methods = new ArrayList<>();

    FileParts(FileDescriptorProto file) {
        FeatureSet features =
                merge(Features.defaults(Syntax.of(file)), file.getOptions().getFeatures());
        Around around = new Around(file.getPackage(), features, null);
        PartPath path = PartPath.FILE;
        for (int i = 0; i < file.getMessageTypeCount(); i++) {
            message(file.getMessageType(i), path.child(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, i), around);
        }
        for (int i = 0; i < file.getEnumTypeCount(); i++) {
            enumType(file.getEnumType(i), path.child(FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER, i), around);
        }
        for (int i = 0; i < file.getExtensionCount(); i++) {
            extension(file.getExtension(i), path.child(FileDescriptorProto.EXTENSION_FIELD_NUMBER, i), around);
        }
        for (int i = 0; i < file.getServiceCount(); i++) {
            service(file.getService(i), path.child(FileDescriptorProto.SERVICE_FIELD_NUMBER, i), around);
        }
    }

    List<Part<DescriptorProto>> messages() {
        return messages;
    }

    /** The fields of messages, without extensions. */
    List<Part<FieldDescriptorProto>> fields() {
        return fields;
    }

    List<Part<FieldDescriptorProto>> extensions() {
        return extensions;
    }

    List<Part<EnumDescriptorProto>> enums() {
        return enums;
    }

    /** Everything that has a name. */
    List<Part<? extends Message>> all() {
        List<Part<? extends Message>> all = new ArrayList<>(messages);
        all.addAll(enums);
        all.addAll(services);
        all.addAll(fields);
        all.addAll(extensions);
        all.addAll(oneofs);
        all.addAll(values);
        all.addAll(methods);
        return all;
    }

    private void message(DescriptorProto message, PartPath path, Around around) {
        Part<DescriptorProto> part = around.part(
                message, message.getName(), path, message.getOptions().getFeatures());
        messages.add(part);
        Around inside = new Around(part.name(), part.features(), part);
        for (int i = 0; i < message.getOneofDeclCount(); i++) {
            OneofDescriptorProto oneof = message.getOneofDecl(i);
            PartPath oneofPath = path.child(DescriptorProto.ONEOF_DECL_FIELD_NUMBER, i);
            oneofs.add(inside.part(
                    oneof, oneof.getName(), oneofPath, oneof.getOptions().getFeatures()));
        }
        for (int i = 0; i < message.getFieldCount(); i++) {
            FieldDescriptorProto field = message.getField(i);
            PartPath fieldPath = path.child(DescriptorProto.FIELD_FIELD_NUMBER, i);
            fields.add(inside.part(
                    field, field.getName(), fieldPath, field.getOptions().getFeatures()));
        }
        for (int i = 0; i < message.getNestedTypeCount(); i++) {
            message(message.getNestedType(i), path.child(DescriptorProto.NESTED_TYPE_FIELD_NUMBER, i), inside);
        }
        for (int i = 0; i < message.getEnumTypeCount(); i++) {
            enumType(message.getEnumType(i), path.child(DescriptorProto.ENUM_TYPE_FIELD_NUMBER, i), inside);
        }
        for (int i = 0; i < message.getExtensionCount(); i++) {
            extension(message.getExtension(i), path.child(DescriptorProto.EXTENSION_FIELD_NUMBER, i), inside);
        }
    }

    private void extension(FieldDescriptorProto field, PartPath path, Around around) {
        extensions.add(
                around.part(field, field.getName(), path, field.getOptions().getFeatures()));
    }

    private void enumType(EnumDescriptorProto enumType, PartPath path, Around around) {
        Part<EnumDescriptorProto> part = around.part(
                enumType, enumType.getName(), path, enumType.getOptions().getFeatures());
        enums.add(part);
        for (int i = 0; i < enumType.getValueCount(); i++) {
            EnumValueDescriptorProto value = enumType.getValue(i);
            PartPath valuePath = path.child(EnumDescriptorProto.VALUE_FIELD_NUMBER, i);
            values.add(around.part(
                    value, value.getName(), valuePath, value.getOptions().getFeatures()));
        }
    }

    private void service(ServiceDescriptorProto service, PartPath path, Around around) {
        Part<ServiceDescriptorProto> part = around.part(
                service, service.getName(), path, service.getOptions().getFeatures());
        services.add(part);
        Around inside = new Around(part.name(), part.features(), null);
        for (int i = 0; i < service.getMethodCount(); i++) {
            MethodDescriptorProto method = service.getMethod(i);
            PartPath methodPath = path.child(ServiceDescriptorProto.METHOD_FIELD_NUMBER, i);
            methods.add(inside.part(
                    method, method.getName(), methodPath, method.getOptions().getFeatures()));
        }
    }

    private static FeatureSet merge(FeatureSet outer, FeatureSet own) {
        return own.equals(FeatureSet.getDefaultInstance())
                ? outer
                : outer.toBuilder().mergeFrom(own).build();
    }

    /** What a declaration finds around it. */
    private record Around(
            String scope, FeatureSet features, @Nullable Part<DescriptorProto> owner) {

        <T extends Message> Part<T> part(T proto, String name, PartPath path, FeatureSet own) {
            return new Part<>(proto, Names.join(scope, name), path, merge(features, own), owner);
        }
    }
}
