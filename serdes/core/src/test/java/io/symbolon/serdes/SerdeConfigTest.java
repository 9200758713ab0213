package io.symbolon.serdes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.ParsedSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerdeConfigTest {

    private static SerdeConfig config(String... namesAndValues) {
        Map<String, String> properties = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SerdeConfig(properties);
    }

    @Test
    void get_nothingGiven_returnsDefaults() {
        SerdeConfig config = config();

        assertThat(config.get(SerdeKeys.AUTO_REGISTER_SCHEMAS)).isTrue();
        assertThat(config.get(SerdeKeys.USE_SCHEMA_ID)).isEqualTo(-1);
        assertThat(config.get(SerdeKeys.USE_SCHEMA_GUID)).isEmpty();
        assertThat(config.get(SerdeKeys.VALUE_SUBJECT_NAME_STRATEGY)).isInstanceOf(TopicNameStrategy.class);
        assertThat(config.get(SerdeKeys.VALUE_SCHEMA_ID_SERIALIZER)).isEqualTo(IdPlacement.PREFIX);
        assertThat(config.get(SerdeKeys.VALUE_SCHEMA_ID_DESERIALIZER)).isTrue();
    }

    @Test
    void get_keyWithRegistryPrefix_isRead() {
        assertThat(config("schema.registry.auto.register.schemas", "false").get(SerdeKeys.AUTO_REGISTER_SCHEMAS))
                .isFalse();
    }

    @Test
    void get_wrongValue_saysWhatWouldBeRight() {
        assertThatThrownBy(() -> config("auto.register.schemas", "yes").get(SerdeKeys.AUTO_REGISTER_SCHEMAS))
                .hasMessage("auto.register.schemas must be true or false, not 'yes'");
        assertThatThrownBy(() -> config("use.schema.id", "7a").get(SerdeKeys.USE_SCHEMA_ID))
                .hasMessage("use.schema.id must be a whole number, not '7a'");
        assertThatThrownBy(() -> config("key.schema.id.serializer", "Prefix").get(SerdeKeys.KEY_SCHEMA_ID_SERIALIZER))
                .hasMessage(
                        "key.schema.id.serializer must be one of PrefixSchemaIdSerializer, HeaderSchemaIdSerializer,"
                                + " not 'Prefix'");
    }

    @ParameterizedTest
    @CsvSource({
        "TopicNameStrategy, orders-value",
        "io.confluent.kafka.serializers.subject.TopicNameStrategy, orders-value",
        "io.confluent.kafka.serializers.subject.AssociatedNameStrategy, orders-value",
        "io.symbolon.serdes.SerdeConfigTest$ContextStrategy, :.dev:orders",
        "io.symbolon.serdes.acme.RecordNameStrategy, acme.orders"
    })
    void get_subjectNameStrategyByName_findsTheReferencesAndTheUsers(String name, String subject) {
        SubjectNameStrategy strategy =
                config("value.subject.name.strategy", name).get(SerdeKeys.VALUE_SUBJECT_NAME_STRATEGY);

        assertThat(strategy.subject("orders", RecordPart.VALUE, null)).isEqualTo(subject);
    }

    @Test
    void get_subjectNameStrategyThatIsNone_saysWhatWouldBeRight() {
        assertThatThrownBy(() -> config("key.subject.name.strategy", "java.lang.String")
                        .get(SerdeKeys.KEY_SUBJECT_NAME_STRATEGY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TopicNameStrategy, RecordNameStrategy, TopicRecordNameStrategy")
                .hasMessageContaining("'java.lang.String'");
    }

    @Test
    void get_strategyOfTheUsersThatCannotBeMade_isNotTakenForAnotherOfItsName() {
        assertThatThrownBy(() -> config("value.subject.name.strategy", "io.symbolon.serdes.acme.TopicNameStrategy")
                        .get(SerdeKeys.VALUE_SUBJECT_NAME_STRATEGY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'io.symbolon.serdes.acme.TopicNameStrategy'");
    }

    @Test
    void get_contextNameStrategy_isTheReferencesOrTheUsersButNoOther() {
        String none = "io.confluent.kafka.serializers.context.NullContextNameStrategy";

        assertThat(config().get(SerdeKeys.CONTEXT_NAME_STRATEGY).contextName("orders"))
                .isEmpty();
        assertThat(config("context.name.strategy", none)
                        .get(SerdeKeys.CONTEXT_NAME_STRATEGY)
                        .contextName("orders"))
                .isEmpty();
        assertThat(config("context.name.strategy", TeamContext.class.getName())
                        .get(SerdeKeys.CONTEXT_NAME_STRATEGY)
                        .contextName("orders"))
                .contains("team-orders");
        assertThatThrownBy(() ->
                        config("context.name.strategy", "com.acme.Contexts").get(SerdeKeys.CONTEXT_NAME_STRATEGY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("context.name.strategy must be NullContextNameStrategy or a public class that implements"
                        + " io.symbolon.serdes.ContextNameStrategy, not 'com.acme.Contexts'");
    }

    @Test
    void get_headerSerializerByReferenceName_isHeader() {
        assertThat(config(
                                "value.schema.id.serializer",
                                "io.confluent.kafka.serializers.schema.id.HeaderSchemaIdSerializer")
                        .get(SerdeKeys.VALUE_SCHEMA_ID_SERIALIZER))
                .isEqualTo(IdPlacement.HEADER);
    }

    @Test
    void get_metadata_readsQuotedAndPlainValues() {
        assertThat(config("use.latest.with.metadata", "major=2, owner='it''s us, team'")
                        .get(SerdeKeys.USE_LATEST_WITH_METADATA))
                .containsExactly(Map.entry("major", "2"), Map.entry("owner", "it's us, team"));
        assertThatThrownBy(() -> config("use.latest.with.metadata", "major").get(SerdeKeys.USE_LATEST_WITH_METADATA))
                .hasMessageContaining("must look like name=value")
                .hasMessageContaining("'major'");
    }

    @Test
    void choice_keysOfSeveralChoices_theFirstInOrderWins() {
        String guid = "00112233-4455-6677-8899-aabbccddeeff";
        Map<String, Object> all = new HashMap<>(Map.of(
                "auto.register.schemas",
                true,
                "use.schema.id",
                7,
                "use.schema.guid",
                guid,
                "use.latest.with.metadata",
                "a=b",
                "use.latest.version",
                true,
                "normalize.schemas",
                true,
                "propagate.schema.tags",
                true));

        assertThat(SchemaIdChoice.of(new SerdeConfig(all))).isEqualTo(new SchemaIdChoice.AutoRegister(true, true));
        all.put("auto.register.schemas", false);
        assertThat(SchemaIdChoice.of(new SerdeConfig(all))).isEqualTo(new SchemaIdChoice.FixedId(7, true));
        all.remove("use.schema.id");
        assertThat(SchemaIdChoice.of(new SerdeConfig(all)))
                .isEqualTo(new SchemaIdChoice.FixedGuid(UUID.fromString(guid), true));
        all.remove("use.schema.guid");
        assertThat(SchemaIdChoice.of(new SerdeConfig(all)))
                .isEqualTo(new SchemaIdChoice.LatestWithMetadata(Map.of("a", "b"), true));
        all.remove("use.latest.with.metadata");
        assertThat(SchemaIdChoice.of(new SerdeConfig(all))).isEqualTo(new SchemaIdChoice.Latest(true));
        all.remove("use.latest.version");
        assertThat(SchemaIdChoice.of(new SerdeConfig(all))).isEqualTo(new SchemaIdChoice.LookUp(true));
    }

    /** What a user might bring. */
    public static final class TeamContext implements ContextNameStrategy {
        @Override
        public Optional<String> contextName(String topic) {
            return Optional.of("team-" + topic);
        }
    }

    /** What a user might bring. */
    public static final class ContextStrategy implements SubjectNameStrategy {
        @Override
        public String subject(String topic, RecordPart part, @Nullable ParsedSchema schema) {
            return ":.dev:" + topic;
        }
    }
}
