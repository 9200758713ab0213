package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.RegistryStorage.Work;
import io.symbolon.registry.storage.SubjectName;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets units of work that end with an append share a transaction where many come at once: those that come while one group is
 * under way make up the next one. What cannot be shared is done alone. Any number of threads use it.
 */
final class SharedAppends {

    private static final Logger log = LoggerFactory.getLogger(SharedAppends.class);

    /** Among fewer, sharing costs more than it saves. */
    private static final int ENOUGH = 4;

    private static final int MOST_IN_A_GROUP = 16;

    /** While one waits for the disk, another can be made up and decide. */
    private static final int MOST_GROUPS = 2;

    private static final long LONGEST_WAIT_MILLIS = 100;

    private final Jdbi jdbi;
    private final AtomicInteger underWay = new AtomicInteger();
    private final List<Seat> waiting = new ArrayList<>();
    private int groups;

    SharedAppends(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Runs work that ends with an append, in a transaction that holds its subject. */
    <T> T run(Work<T> work, Supplier<T> alone) {
        int others = underWay.getAndIncrement();
        try {
            return others >= ENOUGH ? together(work, alone) : alone.get();
        } finally {
            underWay.decrementAndGet();
        }
    }

    private <T> T together(Work<T> work, Supplier<T> alone) {
        try (SharedWork shared = new SharedWork(this::join)) {
            return work.in(shared);
        } catch (LostRace | JdbiException e) {
            log.debug("An append is done alone", e);
            return alone.get();
        }
    }

    private Seat join(Seat seat) {
        synchronized (this) {
            waiting.add(seat);
            beginNext();
        }
        AppendGroup group = awaitGroup(seat);
        if (group.isOpenedBy(seat)) {
            group.open();
        }
        return seat;
    }

    /** Groups that are held up by slow work do not hold up those that wait for the next one. */
    private AppendGroup awaitGroup(Seat seat) {
        try {
            return seat.group().get(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return groupOrLeave(seat, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return groupOrLeave(seat, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Groups are called without fail", e);
        }
    }

    /** Who has a seat in a group already stays with it. */
    private AppendGroup groupOrLeave(Seat seat, Exception reason) {
        if (hasLeft(seat)) {
            throw new LostRace("No group was free", reason);
        }
        return seat.group().join();
    }

    private synchronized boolean hasLeft(Seat seat) {
        return waiting.remove(seat);
    }

    private synchronized void end() {
        groups--;
        beginNext();
    }

    /** A second group begins when half of all are there for it, so that both are of a size. */
    private void beginNext() {
        int enough = groups == 0 ? 1 : Math.max(ENOUGH, underWay.get()) / 2;
        if (groups < MOST_GROUPS && waiting.size() >= enough) {
            groups++;
            new AppendGroup(jdbi, nextSeats(), this::end).call();
        }
    }

    /** The first of each subject; the others wait for a later group. */
    private List<Seat> nextSeats() {
        Map<SubjectName, Seat> next = new LinkedHashMap<>();
        Iterator<Seat> seats = waiting.iterator();
        while (seats.hasNext() && next.size() < MOST_IN_A_GROUP) {
            Seat seat = seats.next();
            if (next.putIfAbsent(seat.subject(), seat) == null) {
                seats.remove();
            }
        }
        return List.copyOf(next.values());
    }
}
