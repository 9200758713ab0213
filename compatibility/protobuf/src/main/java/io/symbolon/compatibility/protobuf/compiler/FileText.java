package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.symbolon.compatibility.protobuf.text.FilePrinter;
import java.util.List;

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

    /** The file without extensions and the options that they add, spelled as written if {@code text} is, else resolved. */
    public String withoutExtensions(String text) {
        return FilePrinter.print(WithoutExtensions.of(text.equals(written()) ? file.written() : resolvedFile()));
    }

    /** The base64 of the resolved {@code FileDescriptorProto}. */
    public String serialized() {
        return DescriptorText.write(file.descriptor().toProto());
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
