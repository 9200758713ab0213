package io.symbolon.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaggablePartsTest {

    private static final SchemaEntity ENTITY = SchemaEntity.field("a.b");

    @Test
    void change_partsOfTheSameName_tagsThemAlike() {
        TaggableParts parts = new TaggableParts();
        List<ListedTags> same = parts(parts, 3);
        parts.change(Map.of(ENTITY, Set.of("PII")));

        assertThat(same).allSatisfy(part -> assertThat(part.tags()).containsExactly("PII"));
    }

    @Test
    void change_tagsThatAreTooLongForSoManyParts_changesNone() {
        TaggableParts parts = new TaggableParts();
        List<ListedTags> same = parts(parts, 1_001);
        Map<SchemaEntity, Set<String>> tags = Map.of(ENTITY, Set.of("x".repeat(4_000), "y".repeat(6_000)));

        assertThatThrownBy(() -> parts.change(tags))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("10000000");
        assertThat(same).allSatisfy(part -> assertThat(part.tags()).isEmpty());
    }

    private static List<ListedTags> parts(TaggableParts all, int number) {
        List<ListedTags> parts = Stream.generate(ListedTags::new).limit(number).toList();
        parts.forEach(part -> all.add(ENTITY, part));
        return parts;
    }

    private static final class ListedTags implements TaggableParts.Part {

        private final List<String> tags = new ArrayList<>();

        @Override
        public List<String> tags() {
            return tags;
        }

        @Override
        public void setTags(Set<String> wanted) {
            tags.clear();
            tags.addAll(wanted);
        }
    }
}
