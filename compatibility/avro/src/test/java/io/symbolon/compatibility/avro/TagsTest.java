package io.symbolon.compatibility.avro;

import static io.symbolon.compatibility.SchemaEntity.field;
import static io.symbolon.compatibility.SchemaEntity.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import io.symbolon.compatibility.contract.CaseFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagsTest {

    private static final String UNTAGGED = CaseFile.lines("tags.jsonl").get(0);
    private static final String TAGGED = CaseFile.lines("tags.jsonl").get(1);
    private static final Map<SchemaEntity, Set<String>> TAGS = Map.of(
            record("shop.Order"), Set.of("PRIVATE"),
            field("shop.Order.card"), new LinkedHashSet<>(List.of("PII", "CARD")),
            record("shop.Line"), Set.of("LINE"),
            field("shop.Line.price"), Set.of("PII"),
            field("money.Tax.rate"), Set.of("PII"));

    private final AvroSchemaFormat format = new AvroSchemaFormat();

    @Test
    void tags_namesRecordsAndFields_howeverDeepTheyStand() {
        assertThat(parse(UNTAGGED).tags().keySet())
                .containsExactly(
                        record("shop.Order"),
                        field("shop.Order.card"),
                        field("shop.Order.lines"),
                        record("shop.Line"),
                        field("shop.Line.price"),
                        field("shop.Line.taxes"),
                        record("money.Tax"),
                        field("money.Tax.rate"),
                        field("shop.Line.next"),
                        field("shop.Order.state"));
    }

    @Test
    void withTags_changesNothingElse() {
        assertThat(parse(UNTAGGED).canonicalText()).isEqualTo(UNTAGGED);
        assertThat(parse(parse(UNTAGGED).withTags(TAGS)).canonicalText()).isEqualTo(TAGGED);
        assertThat(parse(TAGGED).tags()).containsAllEntriesOf(TAGS);
        assertThat(parse(TAGGED).tags().get(field("shop.Order.card"))).containsExactly("PII", "CARD");
    }

    @Test
    void withTags_none_takesThePropertiesAway() {
        Map<SchemaEntity, Set<String>> none =
                TAGS.keySet().stream().collect(Collectors.toMap(entity -> entity, entity -> Set.of()));

        assertThat(parse(TAGGED).withTags(none)).isEqualTo(UNTAGGED);
    }

    @Test
    void tags_ofReferences_areNotThoseOfTheSchema() {
        AvroSchema schema = format.parse(
                new SchemaSource(
                        "{\"type\":\"record\",\"name\":\"M\",\"fields\":[{\"name\":\"order\",\"type\":\"shop.Order\"}]}",
                        List.of(new Dependency("shop.Order", SchemaSource.of(TAGGED)))),
                Strictness.NEW);

        assertThat(schema.tags()).isEqualTo(Map.of(record("M"), Set.of(), field("M.order"), Set.of()));
        assertThat(schema.withTags(Map.of(field("M.order"), Set.of("PII"))))
                .contains("{\"name\":\"order\",\"type\":\"shop.Order\",\"confluent:tags\":[\"PII\"]}");
    }

    @Test
    void tags_propertyThatIsNoListOfTexts_areTheTextsInIt() {
        String text = "{\"type\":\"record\",\"name\":\"M\",\"confluent:tags\":\"PII\",\"fields\":["
                + "{\"name\":\"a\",\"type\":\"int\",\"confluent:tags\":[1,\"PII\",null,\"PII\"]}]}";

        assertThat(parse(text).tags()).isEqualTo(Map.of(record("M"), Set.of(), field("M.a"), Set.of("PII")));
    }

    @Test
    void tags_namesThatAreTooLongTogether_areRefused() {
        String fields = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"name\":\"f" + i + "\",\"type\":\"int\"}")
                .collect(Collectors.joining(","));
        AvroSchema schema = parse("{\"type\":\"record\",\"name\":\"M\",\"namespace\":\"" + "n".repeat(500_000)
                + "\",\"fields\":[" + fields + "]}");

        assertThatThrownBy(schema::tags)
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("10000000 characters together");
    }

    private AvroSchema parse(String text) {
        return format.parse(SchemaSource.of(text), Strictness.NEW);
    }
}
