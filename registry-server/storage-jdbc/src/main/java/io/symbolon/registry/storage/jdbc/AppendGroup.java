package io.symbolon.registry.storage.jdbc;

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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Units of work that share a transaction. It takes hold of their subjects, each decides in its own thread what it appends, and
 * the last to decide writes that for all and commits. Left out are subjects that others hold, and who decides too late. Of each
 * subject there is one seat at the most.
 */
final class AppendGroup {

    private static final Logger log = LoggerFactory.getLogger(AppendGroup.class);

    /** How long one that has decided waits for the others. */
    private static final long PATIENCE_MILLIS = 20;

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
            seat(held);
        }
    }

    private Map<SubjectName, SubjectState> hold() {
        Handle opened = jdbi.open();
        handle = opened;
        opened.begin();
        return new GroupRows(opened).hold(seats);
    }

    private void seat(Map<SubjectName, SubjectState> held) {
        synchronized (this) {
            seats.stream().filter(seat -> held.containsKey(seat.subject())).forEach(undecided::add);
        }
        if (held.isEmpty() && close()) {
            end();
        }
        for (Seat seat : seats) {
            seat.state().complete(Optional.ofNullable(held.get(seat.subject())));
            seat.group().complete(this);
        }
    }

    /** Adds a version to the seat's subject; returns when that is committed. */
    Version append(Seat seat, Addition addition) {
        if (isLastWith(seat, addition)) {
            end();
        }
        return awaitEnd().of(addition.subject());
    }

    /** The seat's work is over, with or without an append. */
    void leave(Seat seat) {
        if (isLast(seat)) {
            end();
        }
    }

    private synchronized boolean isLastWith(Seat seat, Addition addition) {
        if (!undecided.contains(seat)) {
            throw new LostRace("The group did not wait for this one", null);
        }
        additions.add(addition);
        return isLast(seat);
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

    private Outcome awaitEnd() {
        try {
            return ended.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (close()) {
                end();
            }
            return ended.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LostRace("Interrupted while others decided", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A group ends with an outcome", e);
        }
    }

    /** To be done once, by whoever closed the group. */
    private void end() {
        Outcome outcome = new Outcome(Map.of(), () -> new LostRace("The group could not be written", null));
        try {
            outcome = new Outcome(write(), () -> new LostRace("The content or its id was taken meanwhile", null));
        } catch (RuntimeException e) {
            log.debug("A group of {} appends failed", additions.size(), e);
            if (Failure.leavesOpen(e)) {
                outcome = new Outcome(Map.of(), () -> Failure.of(e));
            }
        } finally {
            whenEnded.run();
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
