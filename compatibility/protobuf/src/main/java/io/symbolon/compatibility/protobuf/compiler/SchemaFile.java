package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A schema as a file with everything that it imports, read and understood. Immutable; any number of threads may share it. */
public final class SchemaFile {

    private final CompiledFile file;

    SchemaFile(CompiledFile file) {
        this.file = file;
    }

    /** A file that a program has at hand; its imports are those that it has there, under the paths that they have there. */
    public static SchemaFile of(FileDescriptor descriptor) {
        return new SchemaFile(compiled(descriptor, new LinkedHashMap<>()));
    }

    private static CompiledFile compiled(FileDescriptor descriptor, Map<String, CompiledFile> known) {
        CompiledFile before = known.get(descriptor.getName());
        if (before != null) {
            return before;
        }
        List<CompiledFile> imports = descriptor.getDependencies().stream()
                .map(dependency -> compiled(dependency, known))
                .toList();
        CompiledFile file = CompiledFile.of(descriptor, imports);
        known.put(descriptor.getName(), file);
        return file;
    }

    /** The file with everything resolved. */
    public FileDescriptor descriptor() {
        return file.descriptor();
    }

    /** Every file that this one reaches, also for options alone; itself last. */
    public List<FileDescriptor> reached() {
        return file.reached().stream().map(CompiledFile::descriptor).toList();
    }

    /** The top-level messages; a file that does nothing but import another publicly has those of that one. */
    public List<Descriptor> messages() {
        return counted().descriptor().getMessageTypes();
    }

    /** The messages inside one of {@link #messages}; the entry of a map only where the file writes it out. */
    public List<Descriptor> messagesIn(Descriptor message) {
        DescriptorProto written = written(message);
        return message.getNestedTypes().stream()
                .filter(nested ->
                        !written.getNestedType(nested.getIndex()).getOptions().getMapEntry())
                .toList();
    }

    private DescriptorProto written(Descriptor message) {
        Descriptor outer = message.getContainingType();
        return outer == null
                ? counted().written().getMessageType(message.getIndex())
                : written(outer).getNestedType(message.getIndex());
    }

    private CompiledFile counted() {
        CompiledFile counted = file;
        while (counted.written().getMessageTypeCount() == 0 && counted.written().getPublicDependencyCount() == 1) {
            counted = counted.imports().get(counted.written().getPublicDependency(0));
        }
        return counted;
    }

    /** The texts that the file can be printed as. */
    public FileText text() {
        return new FileText(file);
    }

    /** Whether the file and those of its imports that are not built in have the same normalised texts. */
    public boolean sameContentAs(SchemaFile other) {
        return text().normal().equals(other.text().normal()) && importedTexts().equals(other.importedTexts());
    }

    private Map<String, String> importedTexts() {
        Map<String, String> texts = new TreeMap<>();
        file.reached().stream()
                .filter(imported -> !imported.path().equals(file.path()) && !imported.builtIn())
                .forEach(imported -> texts.put(imported.path(), new FileText(imported).normal()));
        return texts;
    }
}
