package io.symbolon.compatibility.protobuf;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Protobuf schema: a file with everything that it imports. Immutable; any number of threads may share it. */
public final class ProtobufSchema implements ParsedSchema {

    static final SchemaType TYPE = new SchemaType("PROTOBUF");

    private final CompiledFile file;
    private final String canonicalText;

    private ProtobufSchema(CompiledFile file, String canonicalText) {
        this.file = file;
        this.canonicalText = canonicalText;
    }

    /** A schema that was sent as text; it keeps its spelling of names and options. */
    static ProtobufSchema ofText(CompiledFile file) {
        return new ProtobufSchema(file, FilePrinter.print(file.written()));
    }

    /** A schema that was sent as a descriptor, which has full names only. */
    static ProtobufSchema ofDescriptor(CompiledFile file) {
        return new ProtobufSchema(file, FilePrinter.print(writable(file)));
    }

    /** A schema that a program has at hand; its text names the imports by the paths that they have there. */
    public static ProtobufSchema of(FileDescriptor descriptor) {
        return ofDescriptor(compiled(descriptor, new LinkedHashMap<>()));
    }

    /** The schema as Protobuf's own classes know it, everything resolved. */
    public FileDescriptor descriptor() {
        return file.descriptor();
    }

    @Override
    public SchemaType type() {
        return TYPE;
    }

    @Override
    public String canonicalText() {
        return canonicalText;
    }

    @Override
    public ProtobufSchema normalized() {
        return new ProtobufSchema(file, normalText(file));
    }

    /** The full name of the first message. */
    @Override
    public Optional<String> name() {
        return descriptor().getMessageTypes().stream().findFirst().map(message -> message.getFullName());
    }

    /**
     * Knows {@code serialized}, the base64 of a {@code FileDescriptorProto}, and {@code ignore_extensions}, the canonical
     * text without extensions and the options that they add.
     */
    @Override
    public Optional<String> render(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "serialized" -> Optional.of(DescriptorText.write(descriptor().toProto()));
            case "ignore_extensions" -> Optional.of(FilePrinter.print(WithoutExtensions.of(printable())));
            default -> Optional.empty();
        };
    }

    @Override
    public boolean sameContentAs(ParsedSchema other) {
        return other instanceof ProtobufSchema that
                && normalText(file).equals(normalText(that.file))
                && importedTexts().equals(that.importedTexts());
    }

    CompiledFile file() {
        return file;
    }

    @Override
    public String toString() {
        return canonicalText;
    }

    private Map<String, String> importedTexts() {
        Map<String, CompiledFile> all = new LinkedHashMap<>();
        file.collectAll(all);
        Map<String, String> texts = new TreeMap<>();
        all.values().stream()
                .filter(imported -> !imported.path().equals(file.path()) && !imported.builtIn())
                .forEach(imported -> texts.put(imported.path(), normalText(imported)));
        return texts;
    }

    private static String normalText(CompiledFile file) {
        return FilePrinter.print(NormalOrder.of(writable(file)));
    }

    private FileDescriptorProto printable() {
        return canonicalText.equals(FilePrinter.print(file.written())) ? file.written() : writable(file);
    }

    private static FileDescriptorProto writable(CompiledFile file) {
        Map<String, CompiledFile> all = new LinkedHashMap<>();
        file.collectAll(all);
        List<FileDescriptor> files =
                all.values().stream().map(CompiledFile::descriptor).toList();
        return new OptionWriter(files).write(file.descriptor().toProto());
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
}
