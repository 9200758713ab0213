package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.Event.Kind;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.SubjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
        write(Kind.VERSION_REGISTERED, subject("s"), 3, 7);
        long after = System.currentTimeMillis();
        write(Kind.SETTINGS_CHANGED, subject(""), 0, 0);

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
            for (Kind kind : Kind.values()) {
                tx.events().append(kind, subject("s"), 1, 1);
            }
            return null;
        });

        assertThat(ownAfter(start)).extracting(Event::kind).containsExactly(Kind.values());
    }

    @Test
    void after_undoneTransaction_showsNothing() {
        long start = end();
        assertThatThrownBy(() -> changing(subject("s"), tx -> {
                    tx.events().append(Kind.VERSION_REGISTERED, subject("s"), 1, 1);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(ownAfter(start)).isEmpty();
    }

    @Test
    void after_withLimit_goesOnWhereItStopped() {
        long start = end();
        for (int i = 1; i <= 5; i++) {
            write(Kind.VERSION_REGISTERED, subject("s"), i, 1);
        }

        List<Event> first = storage.reading(tx -> tx.events().after(start, 2));
        List<Event> rest = own(allAfter(first.get(1).position(), 2));

        assertThat(first).hasSize(2);
        assertThat(own(first).size() + rest.size()).isEqualTo(5);
        assertThat(rest).extracting(Event::version).endsWith(4, 5);
    }

    @Test
    void after_theLastPosition_isEmptyUntilSomethingIsWritten() {
        write(Kind.VERSION_REGISTERED, subject("s"), 1, 1);
        long end = end();

        assertThat(ownAfter(end)).isEmpty();
        write(Kind.VERSION_REGISTERED, subject("s"), 2, 1);
        assertThat(ownAfter(end)).extracting(Event::version).containsExactly(2);
    }

    @Test
    void after_beginning_hasRisingPositions() {
        write(Kind.VERSION_REGISTERED, subject("s"), 1, 1);
        write(Kind.VERSION_REGISTERED, subject("t"), 1, 1);

        List<Event> all = allAfter(0, 100);

        assertThat(all.get(0).position()).isPositive();
        assertThat(all).extracting(Event::position).isSorted().doesNotHaveDuplicates();
        assertThat(own(all)).hasSize(2);
    }

    @Test
    void last_afterEventsWereHandedOut_isThePositionOfTheLast() {
        write(Kind.VERSION_REGISTERED, subject("s"), 1, 1);
        List<Event> all = allAfter(0, 1000);

        assertThat(this.<Long>reading(tx -> tx.events().last()))
                .isEqualTo(all.get(all.size() - 1).position());
    }

    @Test
    void after_eventThatCommitsLate_comesBehindThoseHandedOutBefore() {
        long start = end();
        List<Event> early = changing(subject("late"), tx -> {
            tx.events().append(Kind.VERSION_REGISTERED, subject("late"), 1, 1);
            return inAnotherThread(() -> {
                write(Kind.VERSION_REGISTERED, subject("early"), 1, 2);
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

        assertThat(ownAfter(start)).extracting(Event::version).containsExactly(1, 2);
    }

    @Test
    void after_whileManyWrite_missesNothingAndIsTheSameForEverybody() throws Exception {
        long start = end();
        AtomicBoolean writing = new AtomicBoolean(true);
        CompletableFuture<List<Event>> one = CompletableFuture.supplyAsync(() -> follow(node(0), start, writing));
        CompletableFuture<List<Event>> other = CompletableFuture.supplyAsync(() -> follow(node(1), start, writing));
        Crowd.each(number -> {
            for (int i = 1; i <= EVENTS_EACH; i++) {
                write(node(number), new SubjectName(context, "s" + number), i);
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

    /** Reads as a follower does, until the writers are done and nothing comes any more. */
    private static List<Event> follow(RegistryStorage node, long start, AtomicBoolean writing) {
        List<Event> seen = new ArrayList<>();
        Function<Long, List<Event>> next =
                position -> node.reading(tx -> tx.events().after(position, 7));
        long position = start;
        boolean more = true;
        while (more) {
            boolean lastRound = !writing.get();
            List<Event> events = next.apply(position);
            seen.addAll(events);
            position =
                    events.isEmpty() ? position : events.get(events.size() - 1).position();
            more = !lastRound || !events.isEmpty();
        }
        return seen;
    }

    private void write(Kind kind, SubjectName scope, int version, int schemaId) {
        changing(scope, tx -> {
            tx.events().append(kind, scope, version, schemaId);
            return null;
        });
    }

    private static void write(RegistryStorage node, SubjectName scope, int version) {
        node.inTransaction(Scope.changing(scope), tx -> {
            tx.events().append(Kind.VERSION_REGISTERED, scope, version, 1);
            return null;
        });
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
