package io.symbolon.compatibility.avro;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.compatibility.SchemaType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** An Avro schema with everything that it refers to. Immutable; any number of threads may share it. */
public final class AvroSchema implements ParsedSchema {

    private final Schema schema;
    private final List<Schema> referenced;
    private final String canonicalText;

    private AvroSchema(Schema schema, Collection<Schema> referenced, String canonicalText) {
        this.schema = schema;
        this.referenced = List.copyOf(referenced);
        this.canonicalText = canonicalText;
    }

    /** A schema that a program has at hand, complete in itself. */
    public static AvroSchema of(Schema schema) {
        return of(schema, List.of());
    }

    /** @param referenced the named types that the text of the schema leaves to other texts */
    static AvroSchema of(Schema schema, Collection<Schema> referenced) {
        return new AvroSchema(schema, referenced, print(schema, referenced));
    }

    /** The schema as Avro's own classes know it, references resolved. */
    public Schema schema() {
        return schema;
    }

    @Override
    public SchemaType type() {
        return SchemaType.AVRO;
    }

    @Override
    public String canonicalText() {
        return canonicalText;
    }

    @Override
    public AvroSchema normalized() {
        return new AvroSchema(schema, referenced, new NormalText(referenced).print(schema));
    }

    /** The full name of the record, enum or fixed at the top. */
    @Override
    public Optional<String> name() {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> Optional.of(schema.getFullName());
            default -> Optional.empty();
        };
    }

    @Override
    public Set<String> fields() {
        return schema.getType() == Schema.Type.RECORD
                ? schema.getFields().stream().map(Schema.Field::name).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Knows {@code resolved}: the canonical text with every referenced type written out where it is first used. */
    @Override
    public Optional<String> render(String format) {
        return format.toLowerCase(Locale.ROOT).equals("resolved")
                ? Optional.of(print(schema, List.of()))
                : Optional.empty();
    }

    @Override
    public boolean sameContentAs(ParsedSchema other) {
        return other instanceof AvroSchema that && resolvedNormalText().equals(that.resolvedNormalText());
    }

    /** The property {@code confluent:tags} of records and of their fields, by full name. */
    @Override
    public Map<SchemaEntity, Set<String>> tags() {
        return new TaggedText(canonicalText).tags();
    }

    @Override
    public String withTags(Map<SchemaEntity, Set<String>> tags) {
        return new TaggedText(canonicalText).with(tags);
    }

    private String resolvedNormalText() {
        return new NormalText(List.of()).print(schema);
    }

    @Override
    public String toString() {
        return canonicalText;
    }

    /** Only the deprecated form of {@code toString} leaves types out; Avro names no successor yet (AVRO-2832). */
    @SuppressWarnings("deprecation")
    private static String print(Schema schema, Collection<Schema> referenced) {
        return schema.toString(referenced, false);
    }
}
