package io.symbolon.compatibility.json;

import static io.symbolon.compatibility.SchemaEntity.field;
import static io.symbolon.compatibility.SchemaEntity.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.contract.CaseFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TagsTest {

    private static final String UNTAGGED = CaseFile.lines("tags.jsonl").get(0);
    private static final String TAGGED = CaseFile.lines("tags.jsonl").get(1);
    private static final Map<SchemaEntity, Set<String>> TAGS = Map.of(
            record("object"), Set.of("PRIVATE"),
            field("object.card"), new LinkedHashSet<>(List.of("PII", "CARD")),
            field("object.address.zip"), Set.of("PII"),
            field("object.lines.items.price"), Set.of("PII"),
            record("object.lines.items"), Set.of("LINE"),
            record("object.$defs.Money"), Set.of("PII"),
            record("object.oneOf.1"), Set.of("ONE"));

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    @Test
    void tags_namesPropertiesAndSubschemas_howeverDeepTheyStand() {
        assertThat(parse(UNTAGGED).tags().keySet())
                .containsExactly(
                        record("object"),
                        field("object.card"),
                        field("object.address"),
                        field("object.address.zip"),
                        field("object.lines"),
                        record("object.lines.items"),
                        field("object.lines.items.price"),
                        record("object.$defs.Money"),
                        record("object.oneOf.0"),
                        record("object.oneOf.1"));
    }

    @Test
    void withTags_changesNothingElse() {
        assertThat(parse(UNTAGGED).canonicalText()).isEqualTo(UNTAGGED);
        assertThat(parse(UNTAGGED).withTags(TAGS)).isEqualTo(TAGGED);
        assertThat(parse(TAGGED).tags()).containsAllEntriesOf(TAGS);
        assertThat(parse(TAGGED).tags().get(field("object.card"))).containsExactly("PII", "CARD");
    }

    @Test
    void withTags_none_takesTheKeywordsAway() {
        Map<SchemaEntity, Set<String>> none =
                TAGS.keySet().stream().collect(Collectors.toMap(entity -> entity, entity -> Set.of()));

        assertThat(parse(TAGGED).withTags(none)).isEqualTo(UNTAGGED);
    }

    @Test
    void withTags_ofPropertiesThatShareAName_tagsThemAlike() {
        String text = "{\"properties\":{\"a.b\":{},\"a\":{\"properties\":{\"b\":{}}}}}";

        assertThat(parse(text).withTags(Map.of(field("object.a.b"), Set.of("PII"))))
                .isEqualTo(text.replace("{}", "{\"confluent:tags\":[\"PII\"]}"));
    }

    @Test
    void withTags_ofReferenceAlone_staysAReferenceToReaders() {
        String text = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"properties\":{\"a\":"
                + "{\"$ref\":\"#/$defs/A\"}},\"$defs\":{\"A\":{\"type\":\"string\",\"maxLength\":3}}}";
        JsonSchema tagged = parse(parse(text).withTags(Map.of(field("object.a"), Set.of("PII"))));
        JsonSchema shorter = parse(text.replace("3", "2"));

        assertThat(format.compare(shorter, tagged)).isEqualTo(format.compare(shorter, parse(text)));
    }

    private JsonSchema parse(String text) {
        return format.parse(SchemaSource.of(text), Strictness.NEW);
    }
}
