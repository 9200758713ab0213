package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.Metadata;
import io.symbolon.model.Reference;
import io.symbolon.model.Rule;
import io.symbolon.model.RuleSet;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.SchemaKey;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents and the ids they get. */
abstract class SchemasContract extends ContractPart {

    private static final int MEBIBYTE = 1 << 20;

    SchemasContract(List<RegistryStorage> nodes) {
        super(nodes);
    }

    @Test
    void find_unknownId_isEmpty() {
        store("a");

        assertThat(find(2)).isEmpty();
    }

    @Test
    void find_unknownContext_isEmpty() {
        assertThat(find(1)).isEmpty();
        assertThat(find(content("a"))).isEmpty();
    }

    @Test
    void find_unknownContent_isEmpty() {
        store("a");

        assertThat(find(content("b"))).isEmpty();
    }

    @Test
    void append_firstContentOfContext_hasId1() {
        assertThat(store("a")).isEqualTo(new StoredSchema(1, content("a")));
    }

    @Test
    void append_sameContentTwice_returnsSameId() {
        int first = store("a").id();
        store("b");

        assertThat(store("a").id()).isEqualTo(first);
    }

    @Test
    void append_sameContentTwiceInOneTransaction_returnsSameId() {
        List<Version> versions = changing(
                subject("s"),
                tx -> List.of(append(subject("s"), content("a"), tx), append(subject("s"), content("a"), tx)));

        assertThat(versions).extracting(Version::schemaId).containsExactly(1, 1);
    }

    @Test
    void append_newContent_getsGreaterId() {
        int first = store("a").id();
        int second = store("b").id();

        assertThat(second).isGreaterThan(first);
        assertThat(store("c").id()).isGreaterThan(second);
    }

    @Test
    void append_contentsThatDifferInOnePart_haveDifferentIds() {
        SchemaContent plain = content("a");
        List<SchemaContent> contents = List.of(
                plain,
                new SchemaContent(new SchemaType("JSON"), "a", List.of(), null, null),
                new SchemaContent(SchemaType.AVRO, "a ", List.of(), null, null),
                new SchemaContent(SchemaType.AVRO, "a", List.of(new Reference("n", "s", 1)), null, null),
                new SchemaContent(SchemaType.AVRO, "a", List.of(), new Metadata(null, null, null), null),
                new SchemaContent(SchemaType.AVRO, "a", List.of(), null, new RuleSet(null, null, null, null)));

        List<Integer> ids = changing(
                subject("s"),
                tx -> contents.stream()
                        .map(content -> append(subject("s"), content, tx).schemaId())
                        .toList());

        assertThat(ids).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void append_sameContentInTwoContexts_hasAnIdInEach() {
        String other = context + ".other";
        store("a");
        store("b");

        Version elsewhere = register(storage, new SubjectName(other, "s"), content("b"));

        assertThat(elsewhere.schemaId()).isEqualTo(1);
        assertThat(store("b").id()).isEqualTo(2);
    }

    @Test
    void append_equalContentElsewhere_usesUpNoId() {
        register("s", "a");
        register("t", "a");

        assertThat(register("s", "b").schemaId()).isEqualTo(2);
    }

    @Test
    void find_byContent_returnsItsId() {
        StoredSchema stored = store("a");

        assertThat(find(content("a"))).contains(stored);
    }

    @Test
    void find_byId_returnsEveryPartOfTheContent() {
        SchemaContent content = new SchemaContent(
                new SchemaType("PROTOBUF"),
                "syntax = \"proto3\";",
                List.of(new Reference("b.proto", ":.other:b", 2), new Reference("a.proto", "a", 1)),
                metadata(),
                new RuleSet(List.of(rule("")), List.of(rule("x"), rule("")), List.of(), ""));

        StoredSchema stored = store(content);

        assertThat(find(stored.id())).contains(new StoredSchema(1, content));
    }

    @Test
    void find_byId_keepsEmptyApartFromAbsent() {
        SchemaContent empty = new SchemaContent(
                SchemaType.AVRO, "", List.of(), new Metadata(null, null, null), new RuleSet(null, null, null, null));

        StoredSchema stored = store(empty);

        assertThat(find(stored.id())).contains(new StoredSchema(1, empty));
    }

    @ParameterizedTest
    @ValueSource(strings = {"é ß 漢字 🙂 \uFFFD", "'\"\\`$1 ? :name --", "\t\r\n ", "\u0001\u001F\u007F\u2028"})
    void find_textWithUnusualCharacters_returnsItExactly(String text) {
        int id = store(text).id();

        assertThat(find(id)).contains(new StoredSchema(id, content(text)));
    }

    @Test
    void find_textOfOneMebibyte_returnsItExactly() {
        String ascii = "x".repeat(MEBIBYTE - 1) + "y";
        String threeBytesEach = "漢".repeat(MEBIBYTE / 3);

        int first = store(ascii).id();
        int second = store(threeBytesEach).id();

        assertThat(find(first)).contains(new StoredSchema(first, content(ascii)));
        assertThat(find(second)).contains(new StoredSchema(second, content(threeBytesEach)));
    }

    @Test
    void append_undone_leavesNothingAndItsIdIsNotGivenOutAgain() {
        store("a");
        AtomicInteger lost = new AtomicInteger();

        assertThatThrownBy(() -> changing(subject("s"), tx -> {
                    lost.set(append(subject("s"), content("b"), tx).schemaId());
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(find(content("b"))).isEmpty();
        assertThat(find(lost.get())).isEmpty();
        assertThat(store("c").id()).isGreaterThan(lost.get());
    }

    @Test
    void find_afterItsOnlyVersionIsTakenAway_keepsTheContentAndTheId() {
        int id = register("s", "a").schemaId();
        delete("s", 1);

        assertThat(find(id)).contains(new StoredSchema(id, content("a")));
        assertThat(register("s", "b").schemaId()).isGreaterThan(id);
        assertThat(register("s", "a").schemaId()).isEqualTo(id);
    }

    @Test
    void withGuid_sameContentInSeveralContexts_isFoundInAllThatHaveAVersion() {
        SchemaContent content = content("guid " + context);
        String elsewhere = context + ".b";
        register(storage, new SubjectName(elsewhere, "s"), content);
        register("other", "other");
        Version here = register(storage, subject("s"), content);
        register(storage, subject("t"), content);
        softDelete("s", 1);

        assertThat(withGuid(content))
                .containsExactly(new SchemaKey(context, here.schemaId()), new SchemaKey(elsewhere, 1));
    }

    @Test
    void withGuid_contentWithoutVersions_isNotFound() {
        SchemaContent content = content("guid " + context);
        register(storage, subject("s"), content);
        delete("s", 1);

        assertThat(withGuid(content)).isEmpty();
    }

    @Test
    void highestId_isTheGreatestOfTheContextEvenWithoutVersions() {
        assertThat(highestId()).isZero();
        register("s", "a");
        int second = register("s", "b").schemaId();
        register(storage, new SubjectName(context + ".b", "s"), content("a"));
        delete("s", 2);

        assertThat(highestId()).isEqualTo(second);
    }

    private List<SchemaKey> withGuid(SchemaContent content) {
        return reading(tx -> tx.schemas().withGuid(content.guid()));
    }

    private int highestId() {
        return reading(tx -> tx.schemas().highestId(context));
    }

    private static Metadata metadata() {
        SortedMap<String, SortedSet<String>> tags = new TreeMap<>();
        tags.put("**.ssn", new TreeSet<>(List.of("PII", "SECRET")));
        tags.put("nothing", new TreeSet<>());
        SortedMap<String, String> properties = new TreeMap<>();
        properties.put("owner", "Ünal \"the\" owner");
        properties.put("empty", "");
        return new Metadata(tags, properties, new TreeSet<>(List.of("owner")));
    }

    private static Rule rule(String text) {
        SortedMap<String, String> params = new TreeMap<>();
        params.put("empty", "");
        return new Rule(
                "name",
                text,
                Rule.Kind.CONDITION,
                Rule.Mode.WRITEREAD,
                "CEL",
                new TreeSet<>(List.of("PII")),
                params,
                "a < 1",
                text,
                null,
                true);
    }
}
