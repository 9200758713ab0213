package io.symbolon.serdes.protobuf;

import com.google.protobuf.DynamicMessage;
import io.symbolon.serdes.ClassPath;
import io.symbolon.serdes.ConfigKey;
import io.symbolon.serdes.ConfigKey.Choice;
import io.symbolon.serdes.RecordPart;
import java.util.List;
import java.util.Optional;

/** The table of configuration keys that only Protobuf has. */
public final class ProtobufKeys {

    public static final ConfigKey<ReferenceSubjectNameStrategy> REFERENCE_SUBJECT_NAME_STRATEGY = ConfigKey.strategy(
            "reference.subject.name.strategy",
            ReferenceSubjectNameStrategy.class,
            List.of(
                    new Choice<>("DefaultReferenceSubjectNameStrategy", (path, topic, part, schema) -> path),
                    new Choice<>(
                            "QualifiedReferenceSubjectNameStrategy", (path, topic, part, schema) -> qualified(path))),
            "DefaultReferenceSubjectNameStrategy registers an imported file under its path,"
                    + " QualifiedReferenceSubjectNameStrategy with dots and without .proto; or a class of your own.");

    public static final ConfigKey<Boolean> REFERENCE_LOOKUP_ONLY = ConfigKey.flag(
            "reference.lookup.only", false, "Only look up imported files, also where the importing one is registered.");

    public static final ConfigKey<Boolean> SKIP_KNOWN_TYPES = ConfigKey.flag(
            "skip.known.types",
            true,
            "Do not register the imported files that every registry has, such as google/type.");

    public static final ConfigKey<Optional<Class<?>>> SPECIFIC_PROTOBUF_KEY_TYPE = type("specific.protobuf.key.type");

    public static final ConfigKey<Optional<Class<?>>> SPECIFIC_PROTOBUF_VALUE_TYPE =
            type("specific.protobuf.value.type");

    public static final ConfigKey<Boolean> DERIVE_TYPE =
            ConfigKey.flag("derive.type", false, "Read into the generated class that the schema's Java options name.");

    private static final List<ConfigKey<?>> ALL = List.of(
            REFERENCE_SUBJECT_NAME_STRATEGY,
            REFERENCE_LOOKUP_ONLY,
            SKIP_KNOWN_TYPES,
            SPECIFIC_PROTOBUF_KEY_TYPE,
            SPECIFIC_PROTOBUF_VALUE_TYPE,
            DERIVE_TYPE);

    private ProtobufKeys() {}

    /** Every row. */
    public static List<ConfigKey<?>> all() {
        return ALL;
    }

    static ConfigKey<Optional<Class<?>>> specificType(RecordPart part) {
        return part == RecordPart.KEY ? SPECIFIC_PROTOBUF_KEY_TYPE : SPECIFIC_PROTOBUF_VALUE_TYPE;
    }

    private static String qualified(String path) {
        String name = path.endsWith(".proto") ? path.substring(0, path.length() - ".proto".length()) : path;
        return name.replace('/', '.');
    }

    private static ConfigKey<Optional<Class<?>>> type(String name) {
        return new ConfigKey<>(
                name,
                "class",
                Optional.empty(),
                "The generated class to read into, whatever the message's name; without it, dynamic messages are read.",
                given -> Optional.of(given instanceof Class<?> type ? type : load(name, given.toString()))
                        .filter(type -> !type.isAssignableFrom(DynamicMessage.class)));
    }

    private static Class<?> load(String key, String name) {
        return ClassPath.find(name.trim())
                .orElseThrow(
                        () -> new IllegalArgumentException(key + " names no class on the class path: '" + name + "'"));
    }
}
