package io.symbolon.serdes;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.serdes.ConfigKey.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of configuration keys that all formats share. How the registry is reached is the client's table. */
public final class SerdeKeys {

    public static final ConfigKey<Boolean> AUTO_REGISTER_SCHEMAS = ConfigKey.flag(
            "auto.register.schemas",
            true,
            "Register the schema of what is written. Must be false for the other ways to an id to apply.");

    public static final ConfigKey<Boolean> NORMALIZE_SCHEMAS = ConfigKey.flag(
            "normalize.schemas", false, "Have the registry normalise a schema before it registers it or looks it up.");

    public static final ConfigKey<Boolean> PROPAGATE_SCHEMA_TAGS = ConfigKey.flag(
            "propagate.schema.tags",
            false,
            "Have the registry give a schema that it registers the tags that the latest version has in the same places.");

    public static final ConfigKey<Integer> USE_SCHEMA_ID =
            ConfigKey.number("use.schema.id", -1, "Write with the schema of this id.");

    public static final ConfigKey<Optional<String>> USE_SCHEMA_GUID =
            ConfigKey.text("use.schema.guid", "Write with the schema of this guid.");

    public static final ConfigKey<Boolean> ID_COMPATIBILITY_STRICT = ConfigKey.flag(
            "id.compatibility.strict",
            true,
            "Refuse to write where the schema chosen by id or guid cannot read data of the value's own schema.");

    public static final ConfigKey<Map<String, String>> USE_LATEST_WITH_METADATA = new ConfigKey<>(
            "use.latest.with.metadata",
            "list",
            Map.of(),
            "Write with the subject's latest schema that has these properties: name=value,name='another value'.",
            given -> PropertyList.parse("use.latest.with.metadata", given));

    public static final ConfigKey<Boolean> USE_LATEST_VERSION =
            ConfigKey.flag("use.latest.version", false, "Write with the subject's latest schema.");

    public static final ConfigKey<Boolean> LATEST_COMPATIBILITY_STRICT = ConfigKey.flag(
            "latest.compatibility.strict",
            true,
            "Refuse to write where the latest schema cannot read data of the value's own schema.");

    public static final ConfigKey<Integer> LATEST_CACHE_TTL_SEC = ConfigKey.number(
            "latest.cache.ttl.sec",
            -1,
            "For how many seconds a latest schema is written with; -1 for as long as the writer lives.");

    public static final ConfigKey<SubjectNameStrategy> KEY_SUBJECT_NAME_STRATEGY =
            subjectNameStrategy("key.subject.name.strategy");

    public static final ConfigKey<SubjectNameStrategy> VALUE_SUBJECT_NAME_STRATEGY =
            subjectNameStrategy("value.subject.name.strategy");

    static final ConfigKey<Optional<String>> SUBJECT_NAME_STRATEGY_KAFKA_CLUSTER_ID = ConfigKey.text(
            "subject.name.strategy.kafka.cluster.id",
            "With AssociatedNameStrategy: the id of the Kafka cluster that the topics are in; where it is not given, any.");

    static final ConfigKey<SubjectNameStrategy> SUBJECT_NAME_STRATEGY_FALLBACK_TYPE = ConfigKey.choice(
            "subject.name.strategy.fallback.type",
            List.of(
                    new Choice<>("TOPIC", new TopicNameStrategy()),
                    new Choice<>("RECORD", new RecordNameStrategy()),
                    new Choice<>("TOPIC_RECORD", new TopicRecordNameStrategy()),
                    new Choice<>("NONE", SerdeKeys::refuse)),
            "With AssociatedNameStrategy, where a topic is bound to no subject: TOPIC, RECORD or TOPIC_RECORD, or NONE to refuse.");

    static final ConfigKey<ContextNameStrategy> CONTEXT_NAME_STRATEGY = ConfigKey.strategy(
            "context.name.strategy",
            ContextNameStrategy.class,
            List.of(new Choice<>("NullContextNameStrategy", topic -> Optional.empty())),
            "NullContextNameStrategy to leave subjects in the context that they name, or a class of your own that names one.");

    static final ConfigKey<IdPlacement> KEY_SCHEMA_ID_SERIALIZER = idSerializer("key.schema.id.serializer");

    static final ConfigKey<IdPlacement> VALUE_SCHEMA_ID_SERIALIZER = idSerializer("value.schema.id.serializer");

    static final ConfigKey<Boolean> KEY_SCHEMA_ID_DESERIALIZER = idDeserializer("key.schema.id.deserializer");

    static final ConfigKey<Boolean> VALUE_SCHEMA_ID_DESERIALIZER = idDeserializer("value.schema.id.deserializer");

    private static final List<ConfigKey<?>> ALL = List.of(
            AUTO_REGISTER_SCHEMAS,
            NORMALIZE_SCHEMAS,
            PROPAGATE_SCHEMA_TAGS,
            USE_SCHEMA_ID,
            USE_SCHEMA_GUID,
            ID_COMPATIBILITY_STRICT,
            USE_LATEST_WITH_METADATA,
            USE_LATEST_VERSION,
            LATEST_COMPATIBILITY_STRICT,
            LATEST_CACHE_TTL_SEC,
            KEY_SUBJECT_NAME_STRATEGY,
            VALUE_SUBJECT_NAME_STRATEGY,
            SUBJECT_NAME_STRATEGY_KAFKA_CLUSTER_ID,
            SUBJECT_NAME_STRATEGY_FALLBACK_TYPE,
            CONTEXT_NAME_STRATEGY,
            KEY_SCHEMA_ID_SERIALIZER,
            VALUE_SCHEMA_ID_SERIALIZER,
            KEY_SCHEMA_ID_DESERIALIZER,
            VALUE_SCHEMA_ID_DESERIALIZER);

    private SerdeKeys() {}

    /** Every row. */
    public static List<ConfigKey<?>> all() {
        return ALL;
    }

    static ConfigKey<SubjectNameStrategy> subjectNameStrategy(RecordPart part) {
        return part == RecordPart.KEY ? KEY_SUBJECT_NAME_STRATEGY : VALUE_SUBJECT_NAME_STRATEGY;
    }

    static ConfigKey<IdPlacement> idSerializer(RecordPart part) {
        return part == RecordPart.KEY ? KEY_SCHEMA_ID_SERIALIZER : VALUE_SCHEMA_ID_SERIALIZER;
    }

    static ConfigKey<Boolean> idDeserializer(RecordPart part) {
        return part == RecordPart.KEY ? KEY_SCHEMA_ID_DESERIALIZER : VALUE_SCHEMA_ID_DESERIALIZER;
    }

    private static ConfigKey<SubjectNameStrategy> subjectNameStrategy(String name) {
        return ConfigKey.strategy(
                name,
                SubjectNameStrategy.class,
                List.of(
                        new Choice<>("TopicNameStrategy", new TopicNameStrategy()),
                        new Choice<>("RecordNameStrategy", new RecordNameStrategy()),
                        new Choice<>("TopicRecordNameStrategy", new TopicRecordNameStrategy()),
                        new Choice<>("AssociatedNameStrategy", new AssociatedNameStrategy())),
                "TopicNameStrategy, RecordNameStrategy, TopicRecordNameStrategy, AssociatedNameStrategy or a class of your own.");
    }

    private static String refuse(String topic, RecordPart part, @Nullable ParsedSchema schema) {
        throw new SerdeException("The registry binds no subject to the " + part.word() + "s of topic " + topic
                + ", and subject.name.strategy.fallback.type is NONE");
    }

    private static ConfigKey<IdPlacement> idSerializer(String name) {
        return ConfigKey.choice(
                name,
                List.of(
                        new Choice<>("PrefixSchemaIdSerializer", IdPlacement.PREFIX),
                        new Choice<>("HeaderSchemaIdSerializer", IdPlacement.HEADER)),
                "PrefixSchemaIdSerializer writes the id in front of the bytes, HeaderSchemaIdSerializer a guid into a record header.");
    }

    private static ConfigKey<Boolean> idDeserializer(String name) {
        return ConfigKey.choice(
                name,
                List.of(
                        new Choice<>("DualSchemaIdDeserializer", true),
                        new Choice<>("PrefixSchemaIdDeserializer", false)),
                "DualSchemaIdDeserializer looks into the record header, then in front of the bytes; PrefixSchemaIdDeserializer only there.");
    }
}
