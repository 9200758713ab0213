package io.symbolon.compatibility.protobuf;

import static io.symbolon.compatibility.SchemaEntity.field;
import static io.symbolon.compatibility.SchemaEntity.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TagsTest {

    private static final String UNTAGGED = """
            syntax = "proto3";
            package shop;

            import "google/protobuf/timestamp.proto";

            message Order {
              string card = 1 [deprecated = true];
              map<string, int32> counts = 2;
              oneof time {
                google.protobuf.Timestamp at = 3;
              }

              message Line {
                int64 price = 1;
              }
            }
            """;
    private static final String TAGGED = """
            syntax = "proto3";
            package shop;

            import "google/protobuf/timestamp.proto";
            import "confluent/meta.proto";

            message Order {
              option (confluent.message_meta).tags = "PRIVATE";
              string card = 1 [deprecated = true, (confluent.field_meta).tags = "PII", (confluent.field_meta).tags = "CARD"];
              map<string, int32> counts = 2 [(confluent.field_meta).tags = "PII"];
              oneof time {
                google.protobuf.Timestamp at = 3;
              }

              message Line {
                int64 price = 1 [(confluent.field_meta).tags = "PII"];
              }
            }
            """;
    private static final Map<SchemaEntity, Set<String>> TAGS = Map.of(
            record("shop.Order"), Set.of("PRIVATE"),
            field("shop.Order.card"), new LinkedHashSet<>(List.of("PII", "CARD")),
            field("shop.Order.counts"), Set.of("PII"),
            field("shop.Order.Line.price"), Set.of("PII"));

    private final ProtobufSchemaFormat format = new ProtobufSchemaFormat();

    @Test
    void tags_namesMessagesAndFields_notTheEntriesOfMaps() {
        assertThat(parse(UNTAGGED).tags().keySet())
                .containsExactly(
                        record("shop.Order"),
                        field("shop.Order.card"),
                        field("shop.Order.counts"),
                        field("shop.Order.at"),
                        record("shop.Order.Line"),
                        field("shop.Order.Line.price"));
    }

    @Test
    void withTags_schemaWithout_importsWhatTheyNeed() {
        assertThat(parse(UNTAGGED).withTags(TAGS)).isEqualTo(TAGGED);
        assertThat(parse(TAGGED).tags()).containsAllEntriesOf(TAGS);
        assertThat(parse(TAGGED).tags().get(field("shop.Order.card"))).containsExactly("PII", "CARD");
    }

    @Test
    void withTags_none_takesTheOptionsAway() {
        Map<SchemaEntity, Set<String>> none = Map.of(
                record("shop.Order"), Set.of(),
                field("shop.Order.card"), Set.of(),
                field("shop.Order.counts"), Set.of(),
                field("shop.Order.Line.price"), Set.of());

        assertThat(parse(TAGGED).withTags(none))
                .isEqualTo(UNTAGGED.replace("\n\nmessage", "\nimport \"confluent/meta.proto\";\n\nmessage"));
    }

    @Test
    void withTags_normalizedSchema_staysNormal() {
        ParsedSchema normalized = parse(UNTAGGED.replace("string card = 1", "int32 late = 9; string card = 1"))
                .normalized();

        assertThat(parse(normalized.withTags(TAGS)).normalized().canonicalText())
                .isEqualTo(parse(TAGGED.replace("oneof", "int32 late = 9; oneof"))
                        .normalized()
                        .canonicalText());
    }

    @Test
    void withTags_optionsWrittenOtherwise_keepsWhatElseTheySay() {
        String option = "(confluent.field_meta).doc = \"d\", (.confluent.field_meta).tags = \"OLD\"";
        assertThat(changedOption(option, Set.of("NEW")))
                .isEqualTo("(confluent.field_meta).doc = \"d\", (confluent.field_meta).tags = \"NEW\"");
        assertThat(changedOption(option, Set.of())).isEqualTo("(confluent.field_meta).doc = \"d\"");
    }

    @Test
    void withTags_optionInBraces_changesThemInside() {
        String option = "(confluent.field_meta) = { tags: [\"OLD\", \"OLDER\"] doc: \"d\" }";
        assertThat(changedOption(option, Set.of("NEW")))
                .isEqualTo("(confluent.field_meta) = { doc: \"d\" tags: \"NEW\" }");
        assertThat(changedOption(option, Set.of())).isEqualTo("(confluent.field_meta) = { doc: \"d\" }");
        assertThat(changedOption("json_name = \"j\", (confluent.field_meta) = { tags: \"OLD\" }", Set.of()))
                .isEqualTo("json_name = \"j\"");
    }

    @Test
    void withTags_packageThatHidesTheOption_namesItFromTheRoot() {
        ParsedSchema schema = parse("syntax = \"proto3\"; package io.confluent.shop; message M { int32 i = 1; }");
        String text = schema.withTags(Map.of(field("io.confluent.shop.M.i"), Set.of("PII")));

        assertThat(text).contains("[(.confluent.field_meta).tags = \"PII\"]");
        assertThat(parse(text).tags()).containsEntry(field("io.confluent.shop.M.i"), Set.of("PII"));
    }

    @Test
    void tags_ofImports_areNotThoseOfTheSchema() {
        ParsedSchema schema = format.parse(
                new SchemaSource(
                        "syntax = \"proto3\"; import \"order.proto\"; message M { shop.Order order = 1; }",
                        List.of(new Dependency("order.proto", SchemaSource.of(TAGGED)))),
                Strictness.NEW);

        assertThat(schema.tags()).isEqualTo(Map.of(record("M"), Set.of(), field("M.order"), Set.of()));
    }

    @Test
    void tags_optionOfAFileThatHasNone_areNone() {
        String own = "syntax = \"proto2\"; package confluent; import \"google/protobuf/descriptor.proto\";"
                + "message Meta { optional int32 tags = 1; }"
                + "extend google.protobuf.FieldOptions { optional Meta field_meta = 1088; }";
        ParsedSchema schema = format.parse(
                new SchemaSource(
                        "import \"confluent/meta.proto\"; message M { optional int32 i = 1 [(confluent.field_meta).tags = 1]; }",
                        List.of(new Dependency("confluent/meta.proto", SchemaSource.of(own)))),
                Strictness.NEW);

        assertThat(schema.tags()).isEqualTo(Map.of(record("M"), Set.of(), field("M.i"), Set.of()));
    }

    @Test
    void tags_ofDescriptorInMemory_areThoseOfItsText() {
        assertThat(ProtobufSchema.of(parse(TAGGED).descriptor()).tags())
                .isEqualTo(parse(TAGGED).tags());
    }

    private String changedOption(String option, Set<String> tags) {
        String head = "syntax = \"proto3\";\n\nimport \"confluent/meta.proto\";\n\nmessage M {\n  int32 i = 1 [";
        String text = parse(head + option + "]; }").withTags(Map.of(field("M.i"), tags));
        assertThat(text).startsWith(head).endsWith("];\n}\n");
        return text.substring(head.length(), text.length() - "];\n}\n".length());
    }

    private ProtobufSchema parse(String text) {
        return format.parse(SchemaSource.of(text), Strictness.NEW);
    }
}
