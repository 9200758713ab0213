package io.symbolon.registry.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SharedFlushTest {

    private static final int COMMITS = 8;

    @Test
    void commit_alone_isFlushedOnce() throws SQLException {
        List<String> steps = new ArrayList<>();
        SharedFlush flush = new SharedFlush(() -> steps.add("flush"));

        flush.commit(() -> steps.add("commit"));

        assertThat(steps).containsExactly("commit", "flush");
    }

    @Test
    void commit_whileAFlushRuns_waitsForALaterOne() throws Exception {
        AtomicInteger flushes = new AtomicInteger();
        CountDownLatch firstFlushRuns = new CountDownLatch(1);
        CountDownLatch othersCommitted = new CountDownLatch(COMMITS);
        SharedFlush flush = new SharedFlush(() -> {
            if (flushes.incrementAndGet() == 1) {
                firstFlushRuns.countDown();
                await(othersCommitted);
            }
        });
        List<CompletableFuture<Integer>> commits = new ArrayList<>();
        commits.add(flushesSeenAfterCommit(flush, flushes, () -> {}));
        await(firstFlushRuns);
        for (int i = 0; i < COMMITS; i++) {
            commits.add(flushesSeenAfterCommit(flush, flushes, othersCommitted::countDown));
        }

        for (CompletableFuture<Integer> commit : commits.subList(1, commits.size())) {
            assertThat(commit.get(10, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void commit_whoseFlushFails_fails() {
        SharedFlush flush = new SharedFlush(() -> {
            throw new SQLException("disk full");
        });

        assertThatThrownBy(() -> flush.commit(() -> {})).isInstanceOf(SQLException.class);
    }

    @Test
    void settle_withoutCommits_doesNotFlush() throws SQLException {
        AtomicInteger flushes = new AtomicInteger();

        new SharedFlush(flushes::incrementAndGet).settle();

        assertThat(flushes).hasValue(0);
    }

    @Test
    void settle_betweenACommitAndItsFlush_flushes() throws SQLException {
        AtomicInteger flushes = new AtomicInteger();
        SharedFlush flush = new SharedFlush(flushes::incrementAndGet);

        flush.commit(flush::settle);

        assertThat(flushes).hasValue(2);
    }

    private static CompletableFuture<Integer> flushesSeenAfterCommit(
            SharedFlush flush, AtomicInteger flushes, SharedFlush.Action commit) {
        CompletableFuture<Integer> seen = new CompletableFuture<>();
        new Thread(() -> {
                    try {
                        flush.commit(commit);
                        seen.complete(flushes.get());
                    } catch (SQLException e) {
                        seen.completeExceptionally(e);
                    }
                })
                .start();
        return seen;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
