package io.symbolon.registry.contract;

import static io.symbolon.registry.contract.RegistryFixture.assertRefused;
import static io.symbolon.registry.contract.TaggedOrder.PII;
import static io.symbolon.registry.contract.TaggedOrder.field;
import static io.symbolon.registry.contract.TaggedOrder.tagged;
import static io.symbolon.registry.contract.TaggedOrder.tags;
import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.model.Metadata;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.RegistryError;
import io.symbolon.model.SchemaTags;
import io.symbolon.model.SchemaTags.Entity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of a schema has tags, by its own text and by its metadata. */
abstract class FindTagsVerbs {

    private final Supplier<RegistryFixture> fixture;

    FindTagsVerbs(Supplier<RegistryFixture> fixture) {
        this.fixture = fixture;
    }

    @Test
    void find_someTags_namesTheirEntitiesAndThemAlone() {
        String both = tagged("[\"PII\",\"CARD\"]").replace("}]}", "}],\"confluent:tags\":[\"PRIVATE\"]}");
        fixture.get().register("orders", both);

        assertThat(find("*")).containsExactly(tags("Order", Entity.RECORD, "PRIVATE"), field("PII", "CARD"));
        assertThat(find("CARD", "PRIVATE")).containsExactly(tags("Order", Entity.RECORD, "PRIVATE"), field("CARD"));
        assertThat(find("pii")).isEmpty();
    }

    @Test
    void find_tagsOfTheMetadata_belongToTheFieldsOfTheirPaths() {
        Metadata metadata = new Metadata(
                new TreeMap<>(Map.of(
                        "**.id", new TreeSet<>(Set.of("PII", "KEY")),
                        "Order.id", new TreeSet<>(Set.of("EXACT")),
                        "Order", new TreeSet<>(Set.of("PRIVATE")),
                        "*.name", new TreeSet<>(Set.of("NAME")))),
                null,
                null);
        fixture.get().register("orders", new RegisterSchemaRequest(PII, "AVRO", null, metadata, null, null, null));

        assertThat(find("*")).containsExactly(field("PII", "EXACT", "KEY"));
        assertThat(find("KEY")).containsExactly(field("KEY"));
    }

    @Test
    void find_tooManyPatternsForTooManyFields_isRefused() {
        SortedMap<String, SortedSet<String>> patterns = new TreeMap<>();
        IntStream.range(0, 1_000).forEach(i -> patterns.put("**" + "x".repeat(100) + i, new TreeSet<>(Set.of("PII"))));
        registerWide(patterns);

        assertRefused(RegistryError.INVALID_SCHEMA, () -> find("*"));
    }

    @Test
    void find_tooManyTagsForTooManyFields_isRefused() {
        SortedSet<String> tags = IntStream.range(0, 1_000)
                .mapToObj(i -> "x".repeat(10) + i)
                .collect(Collectors.toCollection(TreeSet::new));
        registerWide(new TreeMap<>(Map.of("**", tags)));

        assertRefused(RegistryError.INVALID_SCHEMA, () -> find("OTHER"));
    }

    private void registerWide(SortedMap<String, SortedSet<String>> tags) {
        String fields = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"name\":\"field" + i + "\",\"type\":\"int\"}")
                .collect(Collectors.joining(","));
        String wide = "{\"type\":\"record\",\"name\":\"Wide\",\"fields\":[" + fields + "]}";
        Metadata metadata = new Metadata(tags, null, null);
        fixture.get().register("orders", new RegisterSchemaRequest(wide, "AVRO", null, metadata, null, null, null));
    }

    private List<SchemaTags> find(String... wanted) {
        return TaggedOrder.find(fixture.get(), wanted);
    }
}
