package io.symbolon.serdes.avro;

import io.symbolon.serdes.ClassPath;
import io.symbolon.serdes.ConfigKey;
import io.symbolon.serdes.RecordPart;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** The table of configuration keys that only Avro has. */
public final class AvroKeys {

    public static final ConfigKey<Boolean> SCHEMA_REFLECTION = ConfigKey.flag(
            "schema.reflection",
            false,
            "Write objects of plain classes, and read into the class that specific.avro.value.type names.");

    public static final ConfigKey<Boolean> REFLECTION_ALLOW_NULL = ConfigKey.flag(
            "avro.reflection.allow.null", false, "Let every field of a plain class be null; needs schema.reflection.");

    public static final ConfigKey<Boolean> USE_LOGICAL_TYPE_CONVERTERS = ConfigKey.flag(
            "avro.use.logical.type.converters",
            false,
            "Let generic records hold BigDecimal, Instant, UUID and so on in place of the raw values.");

    public static final ConfigKey<Boolean> REMOVE_JAVA_PROPERTIES = ConfigKey.flag(
            "avro.remove.java.properties", false, "Leave avro.java.string out of the schemas that are registered.");

    public static final ConfigKey<Boolean> FAIL_ON_TRAILING_DATA =
            ConfigKey.flag("avro.fail.on.trailing.data", false, "Refuse bytes that go on after the value.");

    public static final ConfigKey<Boolean> SPECIFIC_AVRO_READER = ConfigKey.flag(
            "specific.avro.reader",
            false,
            "Read into the generated class of the record's name, not into generic records.");

    public static final ConfigKey<Optional<Class<?>>> SPECIFIC_AVRO_KEY_TYPE = type("specific.avro.key.type");

    public static final ConfigKey<Optional<Class<?>>> SPECIFIC_AVRO_VALUE_TYPE = type("specific.avro.value.type");

    public static final ConfigKey<Optional<Schema>> KEY_READER_SCHEMA = schema("avro.key.reader.schema");

    public static final ConfigKey<Optional<Schema>> VALUE_READER_SCHEMA = schema("avro.value.reader.schema");

    private static final List<ConfigKey<?>> ALL = List.of(
            SCHEMA_REFLECTION,
            REFLECTION_ALLOW_NULL,
            USE_LOGICAL_TYPE_CONVERTERS,
            REMOVE_JAVA_PROPERTIES,
            FAIL_ON_TRAILING_DATA,
            SPECIFIC_AVRO_READER,
            SPECIFIC_AVRO_KEY_TYPE,
            SPECIFIC_AVRO_VALUE_TYPE,
            KEY_READER_SCHEMA,
            VALUE_READER_SCHEMA);

    private AvroKeys() {}

    /** Every row. */
    public static List<ConfigKey<?>> all() {
        return ALL;
    }

    static ConfigKey<Optional<Class<?>>> specificType(RecordPart part) {
        return part == RecordPart.KEY ? SPECIFIC_AVRO_KEY_TYPE : SPECIFIC_AVRO_VALUE_TYPE;
    }

    static ConfigKey<Optional<Schema>> readerSchema(RecordPart part) {
        return part == RecordPart.KEY ? KEY_READER_SCHEMA : VALUE_READER_SCHEMA;
    }

    private static ConfigKey<Optional<Class<?>>> type(String name) {
        return new ConfigKey<>(
                name,
                "class",
                Optional.empty(),
                "The class to read into whatever the record's name; needs specific.avro.reader or schema.reflection.",
                given -> Optional.of(
                        given instanceof Class<?> type
                                ? type
                                : load(name, given.toString().trim())));
    }

    private static Class<?> load(String key, String name) {
        return ClassPath.find(name)
                .orElseThrow(
                        () -> new IllegalArgumentException(key + " names no class on the class path: '" + name + "'"));
    }

    private static ConfigKey<Optional<Schema>> schema(String name) {
        return new ConfigKey<>(
                name,
                "string",
                Optional.empty(),
                "The schema, as JSON text, to read into whatever a record was written with; for generic records.",
                given -> Optional.of(given instanceof Schema schema ? schema : parse(name, given.toString())));
    }

    private static Schema parse(String key, String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (RuntimeException invalid) {
            throw new IllegalArgumentException(key + " is no Avro schema: " + invalid.getMessage(), invalid);
        }
    }
}
