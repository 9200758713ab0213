package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.Reference;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.RegistryStorage.Work;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import io.symbolon.registry.storage.Version;
import io.symbolon.registry.storage.Versions.Deletion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transactions that end when they append a version. */
abstract class AppendsContract extends ContractPart {

    AppendsContract(List<RegistryStorage> nodes) {
        super(nodes);
    }

    @Test
    void append_inAContextWithoutIds_startsThem() {
        Version first = appendTo("s", content("a"));
        Version second = appendTo("t", content("b"));

        assertThat(first).isEqualTo(new Version(subject("s"), 1, 1, false, first.registeredAt()));
        assertThat(second).isEqualTo(new Version(subject("t"), 1, 2, false, second.registeredAt()));
        assertThat(versions("s")).containsExactly(first);
    }

    @Test
    void append_equalContent_keepsItsIdAndGoesOnWithTheNumbers() {
        register("s", "a");
        register("t", "b");

        Version version = appendTo("s", content("b"));

        assertThat(version.number()).isEqualTo(2);
        assertThat(version.schemaId()).isEqualTo(2);
    }

    @Test
    void append_event_isSeenThroughEveryNode() {
        Version version = appendTo("s", content("a"));

        assertThat(ownEvents(node(1)))
                .extracting(Event::kind, Event::scope, Event::version, Event::at)
                .containsExactly(tuple(Event.Kind.VERSION_REGISTERED, subject("s"), 1, version.registeredAt()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000})
    void append_references_notesAllOfThem(int count) {
        SchemaContent content = referringTo(
                IntStream.range(0, count).mapToObj(number -> new Reference("n" + number, "t" + number, 1 + number)));

        Version version = appendTo("s", content);

        assertThat(this.<List<List<Version>>>reading(tx -> IntStream.range(0, count)
                        .mapToObj(number -> tx.versions().referringTo(subject("t" + number), 1 + number))
                        .toList()))
                .hasSize(count)
                .containsOnly(List.of(version));
        assertThat(find(version.schemaId()).orElseThrow().content()).isEqualTo(content);
    }

    @Test
    void append_twoReferencesToOneVersion_notesItOnce() {
        SchemaContent content = referringTo(Stream.of(
                new Reference("one", "t", 1),
                new Reference("another", "t", 1),
                new Reference("elsewhere", ":.elsewhere:t", 2)));

        Version version = appendTo("s", content);

        assertThat(referring(subject("t"), 1)).containsExactly(version);
        assertThat(referring(new SubjectName(".elsewhere", "t"), 2)).contains(version);
    }

    @Test
    void append_referencesOfAKnownContent_areNotedOnce() {
        SchemaContent content = referringTo(Stream.of(new Reference("n", "t", 1)));

        Version first = appendTo("s", content);
        Version second = appendTo("u", content);

        assertThat(referring(subject("t"), 1)).containsExactly(first, second);
    }

    @Test
    void inTransaction_askedFurtherAfterItsAppend_refusesAndKeepsTheVersion() {
        List<Work<?>> further = List.of(
                tx -> tx.versions().append(subject("s"), 2, content("b")),
                tx -> tx.versions().list(new SubjectFilter(Optional.of(context), ""), SubjectName.BEFORE_ALL, 0, 1),
                tx -> tx.state(subject("s"), List.of()),
                tx -> tx.schemas().find(context, content("a")),
                tx -> tx.settings().find(Set.of(subject("s"))),
                tx -> tx.events().last(),
                tx -> {
                    tx.versions().delete(subject("s"), 1, Deletion.SOFT);
                    return null;
                },
                tx -> {
                    tx.settings().save(new SubjectSettings(subject("s"), null, "READONLY"));
                    return null;
                });

        Version version = storage.inTransaction(Scope.appendingTo(subject("s")), tx -> {
            Version appended = append(subject("s"), content("a"), tx);
            assertThat(further)
                    .allSatisfy(
                            work -> assertThatThrownBy(() -> work.in(tx)).isInstanceOf(IllegalStateException.class));
            return appended;
        });

        assertThat(versions("s")).containsExactly(version);
    }

    /** Whether it stays is left to the engine, see {@link Scope}. */
    @Test
    void inTransaction_workThatThrowsAfterItsAppend_leavesTheVersionWholeOrNot() {
        assertThatThrownBy(() -> storage.inTransaction(Scope.appendingTo(subject("s")), tx -> {
                    append(subject("s"), referringTo(Stream.of(new Reference("n", "t", 1))), tx);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        List<Version> kept = versions("s");
        assertThat(referring(subject("t"), 1)).isEqualTo(kept);
        assertThat(ownEvents(storage)).hasSameSizeAs(kept);
        assertThat(appendTo("s", content("b")).number()).isEqualTo(1 + kept.size());
    }

    @Test
    void inTransaction_workThatThrowsBeforeItsAppend_leavesNothing() {
        register("any", "a");

        assertThatThrownBy(() -> storage.inTransaction(Scope.appendingTo(subject("s")), tx -> {
                    versions(subject("s"), tx);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(versions("s")).isEmpty();
        assertThat(appendTo("s", content("b")).number()).isEqualTo(1);
    }

    @Test
    void inTransaction_workThatAppendsNothing_returnsWhatItFound() {
        Version version = register("s", "a");

        List<Version> found = storage.inTransaction(
                Scope.appendingTo(subject("s")).relyingOn(Set.of(subject("t"))), tx -> versions(subject("s"), tx));

        assertThat(found).containsExactly(version);
        assertThat(versions("s")).containsExactly(version);
    }

    private Version appendTo(String subject, SchemaContent content) {
        return storage.inTransaction(Scope.appendingTo(subject(subject)), tx -> append(subject(subject), content, tx));
    }

    private static SchemaContent referringTo(Stream<Reference> references) {
        return new SchemaContent(SchemaType.AVRO, "referring", references.toList(), null, null);
    }

    private List<Version> referring(SubjectName subject, int number) {
        return reading(tx -> tx.versions().referringTo(subject, number));
    }

    private List<Event> ownEvents(RegistryStorage node) {
        return node.<List<Event>>reading(tx -> tx.events().after(0, Integer.MAX_VALUE)).stream()
                .filter(event -> event.scope().context().equals(context))
                .toList();
    }
}
