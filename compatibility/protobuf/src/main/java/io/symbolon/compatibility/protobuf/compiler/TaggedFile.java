package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Message;
import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.compatibility.TaggableParts;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file whose tags can be read and changed: those of its messages and of their fields, which stand in options that {@code
 * confluent/meta.proto} adds. Recurses as deep as messages nest. For one thread.
 */
final class TaggedFile {

    private static final String META = "confluent/meta.proto";
    private static final String MESSAGE_META = "confluent.message_meta";
    private static final String FIELD_META = "confluent.field_meta";

    private final FileDescriptorProto.Builder file;
    private final Scope scope;
    private final Extensions extensions;
    private final TaggableParts parts = new TaggableParts();

    /** @param spelled the file with options in the form in which one writes them */
    TaggedFile(FileDescriptorProto spelled, CompiledFile compiled) {
        file = spelled.toBuilder();
        scope = new Scope(compiled.symbols(), compiled.imports(), compiled.optionImports());
        List<FileDescriptor> files =
                compiled.reached().stream().map(CompiledFile::descriptor).toList();
        extensions = new Extensions(scope, files);
        file.getMessageTypeBuilderList()
                .forEach(message -> collect(message, Names.join(file.getPackage(), message.getName())));
    }

    Map<SchemaEntity, Set<String>> tags() {
        return parts.tags();
    }

    FileDescriptorProto with(Map<SchemaEntity, Set<String>> tags) {
        parts.change(tags);
        boolean tagged = tags.values().stream().anyMatch(wanted -> !wanted.isEmpty());
        if (tagged && !knowsMeta() && !file.getDependencyList().contains(META)) {
            file.addDependency(META);
        }
        return file.build();
    }

    private boolean knowsMeta() {
        return extensions.resolve("." + FIELD_META, "").isPresent();
    }

    private void collect(DescriptorProto.Builder message, String name) {
        if (message.getOptions().getMapEntry()) {
            return;
        }
        parts.add(SchemaEntity.record(name), part(message.getOptionsBuilder(), MESSAGE_META, name));
        for (FieldDescriptorProto.Builder field : message.getFieldBuilderList()) {
            String fieldName = Names.join(name, field.getName());
            parts.add(SchemaEntity.field(fieldName), part(field.getOptionsBuilder(), FIELD_META, fieldName));
        }
        message.getNestedTypeBuilderList().forEach(nested -> collect(nested, Names.join(name, nested.getName())));
    }

    private TaggedOptions part(Message.Builder options, String meta, String element) {
        return new TaggedOptions(options, new MetaOption(meta, element, scope, extensions));
    }
}
