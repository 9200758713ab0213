package io.symbolon.serdes.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.symbolon.serdes.ClassPath;
import io.symbolon.serdes.ConfigKey;
import io.symbolon.serdes.RecordPart;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of configuration keys that only JSON Schema has. */
public final class JsonKeys {

    public static final ConfigKey<Boolean> FAIL_INVALID_SCHEMA = ConfigKey.flag(
            "json.fail.invalid.schema", false, "Refuse to write and to read values that do not follow their schema.");

    public static final ConfigKey<Boolean> FAIL_UNKNOWN_PROPERTIES = ConfigKey.flag(
            "json.fail.unknown.properties",
            true,
            "Allow no other properties in the schemas made from classes, and refuse to read properties that a class lacks.");

    public static final ConfigKey<Boolean> WRITE_DATES_ISO8601 = ConfigKey.flag(
            "json.write.dates.iso8601", false, "Write dates and times as ISO 8601 strings instead of numbers.");

    static final ConfigKey<Draft> SCHEMA_SPEC_VERSION = new ConfigKey<>(
            "json.schema.spec.version",
            "string",
            Draft.DRAFT_7,
            "The draft of the schemas made from classes: draft_4, draft_6, draft_7 (the default), draft_2019_09 or draft_2020_12.",
            given -> word("json.schema.spec.version", given, Draft.values()));

    public static final ConfigKey<Boolean> ONEOF_FOR_NULLABLES = ConfigKey.flag(
            "json.oneof.for.nullables",
            true,
            "Let what may be null in a class be null in the schema made from it, as a oneOf.");

    public static final ConfigKey<Boolean> ENVELOPE_DETECTION = ConfigKey.flag(
            "json.envelope.detection",
            true,
            "Take a JSON object with the members schema and payload for a payload that brings its schema.");

    public static final ConfigKey<Optional<JsonInclude.Include>> DEFAULT_PROPERTY_INCLUSION = new ConfigKey<>(
            "json.default.property.inclusion",
            "string",
            Optional.empty(),
            "Which properties of objects are written: one of Jackson's words such as NON_NULL; all if it is not given.",
            given -> Optional.of(word("json.default.property.inclusion", given, JsonInclude.Include.values())));

    public static final ConfigKey<Boolean> INDENT_OUTPUT =
            ConfigKey.flag("json.indent.output", false, "Write JSON with line breaks and indents.");

    public static final ConfigKey<Optional<Class<?>>> KEY_TYPE = type("json.key.type");

    public static final ConfigKey<Optional<Class<?>>> VALUE_TYPE = type("json.value.type");

    public static final ConfigKey<String> TYPE_PROPERTY = new ConfigKey<>(
            "type.property",
            "string",
            "javaType",
            "The property of a schema, javaType if not given, that names the class to read into; needs json.type.allowed.packages.",
            given -> given.toString().trim());

    public static final ConfigKey<List<String>> ALLOWED_PACKAGES = new ConfigKey<>(
            "json.type.allowed.packages",
            "list",
            List.of(),
            "The packages, with all in them, of the classes that schemas may name in type.property; none if not given.",
            given -> packages("json.type.allowed.packages", given));

    private static final List<ConfigKey<?>> ALL = List.of(
            FAIL_INVALID_SCHEMA,
            FAIL_UNKNOWN_PROPERTIES,
            WRITE_DATES_ISO8601,
            SCHEMA_SPEC_VERSION,
            ONEOF_FOR_NULLABLES,
            ENVELOPE_DETECTION,
            DEFAULT_PROPERTY_INCLUSION,
            INDENT_OUTPUT,
            KEY_TYPE,
            VALUE_TYPE,
            TYPE_PROPERTY,
            ALLOWED_PACKAGES);

    private JsonKeys() {}

    /** Every row. */
    public static List<ConfigKey<?>> all() {
        return ALL;
    }

    static ConfigKey<Optional<Class<?>>> type(RecordPart part) {
        return part == RecordPart.KEY ? KEY_TYPE : VALUE_TYPE;
    }

    private static ConfigKey<Optional<Class<?>>> type(String name) {
        return new ConfigKey<>(
                name,
                "class",
                Optional.empty(),
                "The class to read into, for example com.fasterxml.jackson.databind.JsonNode; maps, lists and so on if not given.",
                given -> Optional.<Class<?>>of(given instanceof Class<?> type ? type : load(name, given))
                        .filter(type -> type != Object.class));
    }

    private static Class<?> load(String key, Object name) {
        return ClassPath.find(name.toString().trim())
                .orElseThrow(
                        () -> new IllegalArgumentException(key + " names no class on the class path: '" + name + "'"));
    }

    private static <E extends Enum<E>> E word(String key, Object given, E[] words) {
        String wanted = given.toString().trim();
        return Arrays.stream(words)
                .filter(word -> word.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key + " must be one of "
                        + Arrays.toString(words).toLowerCase(Locale.ROOT) + ", not '" + wanted + "'"));
    }

    private static List<String> packages(String key, Object given) {
        List<?> names =
                given instanceof List<?> list ? list : List.of(given.toString().split(",", -1));
        List<String> packages = names.stream()
                .map(name -> name.toString().trim())
                .filter(name -> !name.isEmpty())
                .toList();
        if (packages.contains("*")) {
            throw new IllegalArgumentException(key + " must name packages, not '*': whoever may register a schema would"
                    + " choose any class of this program to be filled from data");
        }
        return packages;
    }
}
