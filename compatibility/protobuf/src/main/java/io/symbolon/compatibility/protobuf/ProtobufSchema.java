package io.symbolon.compatibility.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A Protobuf schema: a file with everything that it imports. Immutable; any number of threads may share it. */
public final class ProtobufSchema implements ParsedSchema {

    static final SchemaType TYPE = new SchemaType("PROTOBUF");

    private final CompiledFile file;
    private final String canonicalText;
    private final Optional<String> name;

    private ProtobufSchema(CompiledFile file, String canonicalText) {
        this(
                file,
                canonicalText,
                file.descriptor().getMessageTypes().stream().findFirst().map(Descriptor::getFullName));
    }

    private ProtobufSchema(CompiledFile file, String canonicalText, Optional<String> name) {
        this.file = file;
        this.canonicalText = canonicalText;
        this.name = name;
    }

    /** A schema that was sent as text; it keeps its spelling of names and options. */
    static ProtobufSchema ofText(CompiledFile file) {
        return new ProtobufSchema(file, FilePrinter.print(file.written()));
    }

    /**
     * A schema that was sent as a descriptor, which has full names only. Who sends one counts the entries of maps among the
     * nested messages when they write records, so its text shows them.
     */
    static ProtobufSchema ofDescriptor(CompiledFile file) {
        return new ProtobufSchema(file, FilePrinter.print(MapEntry.writtenOut(writable(file))));
    }

    /** A schema that a program has at hand; its text names the imports by the paths that they have there. */
    public static ProtobufSchema of(FileDescriptor descriptor) {
        CompiledFile file = compiled(descriptor, new LinkedHashMap<>());
        return new ProtobufSchema(file, FilePrinter.print(writable(file)));
    }

    /** The schema of one message that a program has at hand: its file, under the name of the message. */
    public static ProtobufSchema of(Descriptor message) {
        ProtobufSchema schema = of(message.getFile());
        return new ProtobufSchema(schema.file, schema.canonicalText, Optional.of(message.getFullName()));
    }

    /** The schema as Protobuf's own classes know it, everything resolved. */
    public FileDescriptor descriptor() {
        return file.descriptor();
    }

    /**
     * The messages that records can be written with, as the path of indexes in front of a record counts them; a file that
     * does nothing but import another publicly stands for that one.
     */
    public List<Descriptor> messages() {
        return counted().descriptor().getMessageTypes();
    }

    /** The messages inside one of {@link #messages}, counted alike: the entry of a map only where the text writes it out. */
    public List<Descriptor> messagesIn(Descriptor message) {
        DescriptorProto written = written(message);
        return message.getNestedTypes().stream()
                .filter(nested ->
                        !written.getNestedType(nested.getIndex()).getOptions().getMapEntry())
                .toList();
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
        return new ProtobufSchema(file, normalText(file), name);
    }

    /** The full name of the message that the schema was made for, or else of the first. */
    @Override
    public Optional<String> name() {
        return name;
    }

    /** Those of the first message. */
    @Override
    public Set<String> fields() {
        return file.descriptor().getMessageTypes().stream()
                .limit(1)
                .flatMap(message -> message.getFields().stream())
                .map(FieldDescriptor::getName)
                .collect(Collectors.toUnmodifiableSet());
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

    private CompiledFile counted() {
        CompiledFile counted = file;
        while (counted.written().getMessageTypeCount() == 0 && counted.written().getPublicDependencyCount() == 1) {
            counted = counted.imports().get(counted.written().getPublicDependency(0));
        }
        return counted;
    }

    private DescriptorProto written(Descriptor message) {
        Descriptor outer = message.getContainingType();
        return outer == null
                ? counted().written().getMessageType(message.getIndex())
                : written(outer).getNestedType(message.getIndex());
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
        FileDescriptorProto.Builder proto = file.descriptor().toProto().toBuilder();
        if (file.optionImports().isEmpty()) {
            // A program has no descriptors of files that are imported for their options alone, nor do their options
            // count.
            proto.clearOptionDependency();
        }
        return new OptionWriter(files).write(proto.build());
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
