package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.Event.Kind;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import io.symbolon.registry.storage.Versions.Deletion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The change feed. Other tests write to it too, so each looks at the events of its own context. */
abstract class EventsContract extends ContractPart {

    private static final int EVENTS_EACH = 20;

    EventsContract(List<RegistryStorage> nodes) {
        super(nodes);
    }

    @Test
    void after_event_showsWhatWasWritten() {
        long start = end();
        long before = System.currentTimeMillis();
        write(subject("s"), 3, 7);
        long after = System.currentTimeMillis();
        changing(subject(""), tx -> {
            tx.settings().save(new SubjectSettings(subject(""), null, "READONLY"));
            return null;
        });

        List<Event> events = ownAfter(start);
        Event first = events.get(0);
        Event second = events.get(1);

        assertThat(first)
                .isEqualTo(new Event(first.position(), Kind.VERSION_REGISTERED, subject("s"), 3, 7, first.at()));
        assertThat(first.at()).isBetween(before, after);
        assertThat(second)
                .isEqualTo(new Event(second.position(), Kind.SETTINGS_CHANGED, subject(""), 0, 0, second.at()));
        assertThat(events).hasSize(2);
    }

    @Test
    void after_severalInOneTransaction_keepsTheirOrder() {
        long start = end();
        changing(subject("s"), tx -> {
            append(subject("s"), content("a"), tx);
            tx.versions().delete(subject("s"), 1, Deletion.SOFT);
            tx.versions().delete(subject("s"), 1, Deletion.PERMANENT);
            tx.settings().save(new SubjectSettings(subject("s"), null, "READONLY"));
            tx.settings().save(new SubjectSettings(subject("s"), null, null));
            return null;
        });

        assertThat(ownAfter(start))
                .extracting(Event::kind)
                .containsExactly(
                        Kind.VERSION_REGISTERED,
                        Kind.VERSION_SOFT_DELETED,
                        Kind.VERSION_DELETED,
                        Kind.SETTINGS_CHANGED,
                        Kind.SETTINGS_CHANGED);
    }

    @Test
    void after_whatChangesNothing_showsNothing() {
        long start = end();
        changing(subject("s"), tx -> {
            tx.versions().delete(subject("s"), 1, Deletion.SOFT);
            tx.settings().save(new SubjectSettings(subject("s"), null, null));
            return null;
        });

        assertThat(ownAfter(start)).isEmpty();
    }

    @Test
    void after_undoneTransaction_showsNothing() {
        long start = end();
        assertThatThrownBy(() -> changing(subject("s"), tx -> {
                    append(subject("s"), content("a"), tx);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(ownAfter(start)).isEmpty();
    }

    @Test
    void after_withLimit_goesOnWhereItStopped() {
        long start = end();
        for (int i = 1; i <= 5; i++) {
            write(subject("s"), i, 1);
        }

        List<Event> first = storage.reading(tx -> tx.events().after(start, 2));
        List<Event> rest = own(allAfter(first.get(1).position(), 2));

        assertThat(first).hasSize(2);
        assertThat(own(first).size() + rest.size()).isEqualTo(5);
        assertThat(rest).extracting(Event::version).endsWith(4, 5);
    }

    @Test
    void after_theLastPosition_isEmptyUntilSomethingIsWritten() {
        write(subject("s"), 1, 1);
        long end = end();

        assertThat(ownAfter(end)).isEmpty();
        write(subject("s"), 2, 1);
        assertThat(ownAfter(end)).extracting(Event::version).containsExactly(2);
    }

    @Test
    void after_beginning_hasRisingPositions() {
        write(subject("s"), 1, 1);
        write(subject("t"), 1, 1);

        List<Event> all = allAfter(0, 100);

        assertThat(all.get(0).position()).isPositive();
        assertThat(all).extracting(Event::position).isSorted().doesNotHaveDuplicates();
        assertThat(own(all)).hasSize(2);
    }

    @Test
    void last_afterEventsWereHandedOut_isThePositionOfTheLast() {
        write(subject("s"), 1, 1);
        List<Event> all = allAfter(0, 1000);

        assertThat(this.<Long>reading(tx -> tx.events().last()))
                .isEqualTo(all.get(all.size() - 1).position());
    }

    @Test
    void after_eventThatCommitsLate_comesBehindThoseHandedOutBefore() {
        long start = end();
        List<Event> early = changing(subject("late"), tx -> {
            append(subject("late"), content("a"), tx);
            return inAnotherThread(() -> {
                register("early", "b");
                return ownAfter(start);
            });
        });
        List<Event> late = ownAfter(early.get(0).position());

        assertThat(early).extracting(Event::scope).containsExactly(subject("early"));
        assertThat(late).extracting(Event::scope).containsExactly(subject("late"));
    }

    @Test
    void after_sameSubjectChangedTwice_showsTheChangesInTheirOrder() {
        long start = end();
        inAnotherThread(() -> register("s", "a"));
        inAnotherThread(() -> register("s", "b"));
        softDelete("s", 1);

        assertThat(ownAfter(start)).extracting(Event::version).containsExactly(1, 2, 1);
    }

    @Test
    void after_whileManyWrite_missesNothingAndIsTheSameForEverybody() throws Exception {
        long start = end();
        AtomicBoolean writing = new AtomicBoolean(true);
        CountDownLatch followed = new CountDownLatch(2);
        CompletableFuture<List<Event>> one =
                CompletableFuture.supplyAsync(() -> follow(node(0), start, writing, followed));
        CompletableFuture<List<Event>> other =
                CompletableFuture.supplyAsync(() -> follow(node(1), start, writing, followed));
        Crowd.each(number -> {
            for (int i = 1; i <= EVENTS_EACH; i++) {
                if (i > EVENTS_EACH / 2) {
                    await(followed);
                }
                write(node(number), new SubjectName(context, "s" + number), i, 1);
            }
            return number;
        });
        writing.set(false);

        List<Event> events = own(one.join());

        assertThat(one.join()).extracting(Event::position).isSorted().doesNotHaveDuplicates();
        assertThat(other.join()).containsExactlyElementsOf(one.join());
        assertThat(events).hasSize(Crowd.SIZE * EVENTS_EACH);
        assertThat(events.stream()
                        .collect(Collectors.groupingBy(
                                Event::scope, Collectors.mapping(Event::version, Collectors.toList())))
                        .values())
                .allSatisfy(numbers -> assertThat(numbers)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, EVENTS_EACH).boxed().toList()));
    }

    /** Reads as a follower does, until the writers are done and nothing comes any more; tells them when something came. */
    private static List<Event> follow(
            RegistryStorage node, long start, AtomicBoolean writing, CountDownLatch followed) {
        List<Event> seen = new ArrayList<>();
        Function<Long, List<Event>> next =
                position -> node.reading(tx -> tx.events().after(position, 7));
        long position = start;
        boolean more = true;
        while (more) {
            boolean lastRound = !writing.get();
            List<Event> events = next.apply(position);
            if (seen.isEmpty() && !events.isEmpty()) {
                followed.countDown();
            }
            seen.addAll(events);
            position =
                    events.isEmpty() ? position : events.get(events.size() - 1).position();
            more = !lastRound || !events.isEmpty();
        }
        return seen;
    }

    private void write(SubjectName subject, int number, int schemaId) {
        write(storage, subject, number, schemaId);
    }

    private static void write(RegistryStorage node, SubjectName subject, int number, int schemaId) {
        node.inTransaction(
                Scope.changing(subject),
                tx -> tx.versions().put(subject, number, new StoredSchema(schemaId, content("text " + schemaId))));
    }

    /** The position behind all that is committed now. */
    private long end() {
        allAfter(0, 1000);
        return reading(tx -> tx.events().last());
    }

    private List<Event> ownAfter(long position) {
        return own(allAfter(position, 1000));
    }

    private List<Event> own(List<Event> events) {
        return events.stream()
                .filter(event -> event.scope().context().equals(context))
                .toList();
    }

    private List<Event> allAfter(long position, int limit) {
        List<Event> all = new ArrayList<>();
        List<Event> next = reading(tx -> tx.events().after(position, limit));
        while (!next.isEmpty()) {
            all.addAll(next);
            long last = next.get(next.size() - 1).position();
            next = reading(tx -> tx.events().after(last, limit));
        }
        return all;
    }
}
