package io.symbolon.registry.storage.jdbc;

import static java.util.Objects.requireNonNull;

import io.symbolon.registry.storage.Schemas;
import io.symbolon.registry.storage.StorageException;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectState;
import io.symbolon.registry.storage.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Units of work that share a transaction. It takes hold of their subjects, each decides in its own thread what it appends, and
 * the last to decide writes that for all and commits. Left out are subjects that others hold, and who decides too late: the
 * group ends soon, whatever happens. Of each subject there is one seat at the most.
 */
final class AppendGroup {

    private static final Logger log = LoggerFactory.getLogger(AppendGroup.class);

    /** How long a group lasts at the most; on the thread of a timer that others need too. */
    private static final Executor AFTER_A_WHILE =
            CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS, Runnable::run);

    private final Jdbi jdbi;
    private final List<Seat> seats;
    private final Runnable whenEnded;
    private @Nullable Handle handle;

    private final Set<Seat> undecided = new HashSet<>();
    private final List<Addition> additions = new ArrayList<>();
    private final CompletableFuture<Outcome> ended = new CompletableFuture<>();
    private boolean closed;

    /** @param whenEnded run once, when the transaction has ended */
    AppendGroup(Jdbi jdbi, List<Seat> seats, Runnable whenEnded) {
        this.jdbi = jdbi;
        this.seats = List.copyOf(seats);
        this.whenEnded = whenEnded;
    }

    /** Makes the thread of one of the seats open the group. */
    void call() {
        seats.get(0).group().complete(this);
    }

    boolean isOpenedBy(Seat seat) {
        return seats.get(0).equals(seat);
    }

    /** Begins the transaction; a seat's thread does this. */
    void open() {
        Map<SubjectName, SubjectState> held = Map.of();
        try {
            held = hold();
        } catch (RuntimeException e) {
            log.debug("A group of {} appends cannot begin", seats.size(), e);
        } finally {
            begin(held);
        }
    }

    private Map<SubjectName, SubjectState> hold() {
        Handle opened = jdbi.open();
        handle = opened;
        opened.begin();
        return new GroupRows(opened).hold(seats);
    }

    private void begin(Map<SubjectName, SubjectState> held) {
        synchronized (this) {
            seats.stream().filter(seat -> held.containsKey(seat.subject())).forEach(undecided::add);
        }
        try {
            if (held.isEmpty()) {
                endBy(Runnable::run);
            } else {
                AFTER_A_WHILE.execute(() -> endBy(ForkJoinPool.commonPool()));
            }
        } finally {
            for (Seat seat : seats) {
                seat.state().complete(Optional.ofNullable(held.get(seat.subject())));
                seat.group().complete(this);
            }
        }
    }

    /** What the seat's work asks of contents; on the group's connection, lest those who hold subjects wait for another one. */
    synchronized <T> T find(Seat seat, Function<Schemas, T> question) {
        requireUndecided(seat);
        return question.apply(
                new JdbcSchemas(Statements.reading(requireNonNull(handle), Dialect.POSTGRESQL), new StoredJson()));
    }

    /** Adds a version to the seat's subject; returns when that is committed. */
    Version append(Seat seat, Addition addition) {
        if (isLastWith(seat, addition)) {
            end();
        }
        return ended.join().of(addition.subject());
    }

    /** The seat's work is over, with or without an append. */
    void leave(Seat seat) {
        if (isLast(seat)) {
            end();
        }
    }

    private synchronized boolean isLastWith(Seat seat, Addition addition) {
        requireUndecided(seat);
        additions.add(addition);
        return isLast(seat);
    }

    private void requireUndecided(Seat seat) {
        if (!undecided.contains(seat)) {
            throw new LostRace("The group did not wait for this one", null);
        }
    }

    private synchronized boolean isLast(Seat seat) {
        return undecided.remove(seat) && undecided.isEmpty() && close();
    }

    /** Whether it was open; nobody can decide any more. */
    private synchronized boolean close() {
        boolean wasOpen = !closed;
        closed = true;
        undecided.clear();
        return wasOpen;
    }

    private void endBy(Executor executor) {
        if (close()) {
            executor.execute(this::end);
        }
    }

    /** To be done once, by whoever closed the group. */
    private void end() {
        Outcome outcome = new Outcome(Map.of(), () -> new StorageException(Failure.UNKNOWN, null));
        try {
            outcome = new Outcome(write(), () -> new LostRace("The content or its id was taken meanwhile", null));
        } catch (RuntimeException e) {
            log.debug("A group of {} appends failed", additions.size(), e);
            outcome = new Outcome(
                    Map.of(), () -> Failure.leavesOpen(e) ? Failure.of(e) : new LostRace("The group failed", e));
        } finally {
            tell(outcome);
        }
    }

    private void tell(Outcome outcome) {
        try {
            whenEnded.run();
        } finally {
            ended.complete(outcome);
        }
    }

    private Map<SubjectName, Version> write() {
        try (Handle open = handle) {
            if (open == null) {
                return Map.of();
            }
            Map<SubjectName, Version> written = additions.isEmpty() ? Map.of() : new GroupRows(open).add(additions);
            open.commit();
            return written;
        }
    }

    /** @param whyNot what is thrown for those that were not added */
    private record Outcome(Map<SubjectName, Version> added, Supplier<RuntimeException> whyNot) {

        Version of(SubjectName subject) {
            return Optional.ofNullable(added.get(subject)).orElseThrow(whyNot);
        }
    }
}
