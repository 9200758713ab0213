package io.symbolon.compatibility.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.compatibility.protobuf.compiler.SchemaFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A Protobuf schema: a file with everything that it imports. Immutable; any number of threads may share it. */
public final class ProtobufSchema implements ParsedSchema {

    static final SchemaType TYPE = new SchemaType("PROTOBUF");

    private final SchemaFile file;
    private final String canonicalText;
    private final Optional<String> name;

    private ProtobufSchema(SchemaFile file, String canonicalText) {
        this(
                file,
                canonicalText,
                file.descriptor().getMessageTypes().stream().findFirst().map(Descriptor::getFullName));
    }

    private ProtobufSchema(SchemaFile file, String canonicalText, Optional<String> name) {
        this.file = file;
        this.canonicalText = canonicalText;
        this.name = name;
    }

    /** A schema that was sent; it keeps its spelling of names and options. */
    static ProtobufSchema of(SchemaFile file) {
        return new ProtobufSchema(file, file.text().written());
    }

    /** A schema that a program has at hand; its text names the imports by the paths that they have there. */
    public static ProtobufSchema of(FileDescriptor descriptor) {
        SchemaFile file = SchemaFile.of(descriptor);
        return new ProtobufSchema(file, file.text().resolved());
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
        return file.messages();
    }

    /** The messages inside one of {@link #messages}, counted alike: the entry of a map only where the text writes it out. */
    public List<Descriptor> messagesIn(Descriptor message) {
        return file.messagesIn(message);
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
        return new ProtobufSchema(file, file.text().normal(), name);
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
            case "serialized" -> Optional.of(file.text().serialized());
            case "ignore_extensions" -> Optional.of(file.text().withoutExtensions(canonicalText));
            default -> Optional.empty();
        };
    }

    @Override
    public boolean sameContentAs(ParsedSchema other) {
        return other instanceof ProtobufSchema that && file.sameContentAs(that.file);
    }

    /** Those in the options {@code (confluent.message_meta)} and {@code (confluent.field_meta)}, by full name. */
    @Override
    public Map<SchemaEntity, Set<String>> tags() {
        return file.text().tags();
    }

    @Override
    public String withTags(Map<SchemaEntity, Set<String>> tags) {
        return file.text().withTags(tags, canonicalText);
    }

    SchemaFile file() {
        return file;
    }

    @Override
    public String toString() {
        return canonicalText;
    }
}
