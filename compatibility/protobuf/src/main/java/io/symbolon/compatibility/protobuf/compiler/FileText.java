package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.compatibility.protobuf.text.FilePrinter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of one file. All have the layout of canonical text; they differ in how names and options are spelled. */
public final class FileText {

    private final CompiledFile file;

    FileText(CompiledFile file) {
        this.file = file;
    }

    /** With names and options as they were written. */
    public String written() {
        return FilePrinter.print(file.written());
    }

    /** With full names, and options merged and sorted. */
    public String resolved() {
        return FilePrinter.print(resolvedFile());
    }

    /** The resolved text that shows the message behind every map too. */
    String resolvedWithMapEntries() {
        return FilePrinter.print(WithMapEntries.of(resolvedFile()));
    }

    /** The resolved text in the one order that files of the same content share. */
    public String normal() {
        return FilePrinter.print(NormalOrder.of(resolvedFile()));
    }

    /** The file without extensions and the options that they add, spelled as one of its texts is. */
    public String withoutExtensions(String text) {
        return FilePrinter.print(WithoutExtensions.of(spelledAs(text)));
    }

    /** The tags of messages and of their fields, by full name. */
    public Map<SchemaEntity, Set<String>> tags() {
        return new TaggedFile(resolvedFile(), file).tags();
    }

    /** The file with other tags, spelled as one of its texts is. */
    public String withTags(Map<SchemaEntity, Set<String>> tags, String text) {
        return FilePrinter.print(new TaggedFile(spelledAs(text), file).with(tags));
    }

    /** The base64 of the resolved {@code FileDescriptorProto}. */
    public String serialized() {
        return DescriptorText.write(file.descriptor().toProto());
    }

    private FileDescriptorProto spelledAs(String text) {
        if (text.equals(written())) {
            return file.written();
        }
        FileDescriptorProto resolved = resolvedFile();
        FileDescriptorProto normal = NormalOrder.of(resolved);
        return text.equals(FilePrinter.print(normal)) ? normal : resolved;
    }

    private FileDescriptorProto resolvedFile() {
        FileDescriptorProto.Builder proto = file.descriptor().toProto().toBuilder();
        if (file.optionImports().isEmpty()) {
            // A program has no descriptors of files that are imported for their options alone, nor do their options
            // count.
            proto.clearOptionDependency();
        }
        List<FileDescriptor> files =
                file.reached().stream().map(CompiledFile::descriptor).toList();
        return new OptionWriter(files).write(proto.build());
    }
}
