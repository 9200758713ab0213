package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import io.symbolon.registry.storage.Versions.Deletion;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a transaction holds, what others see of it, and that it happens whole or not at all. */
abstract class TransactionsContract extends ContractPart {

    private static final long LONG_ENOUGH_TO_GET_THROUGH_MILLIS = 300;

    TransactionsContract(List<RegistryStorage> nodes) {
        super(nodes);
    }

    @Test
    void inTransaction_work_returnsItsResult() {
        assertThat(this.<String>changing(subject("s"), tx -> "result")).isEqualTo("result");
        assertThat(this.<String>reading(tx -> "result")).isEqualTo("result");
    }

    @Test
    void inTransaction_emptyScope_isATransactionToo() {
        register("s", "a");

        int size = storage.inTransaction(
                Scope.changing(Set.of()), tx -> versions(subject("s"), tx).size());

        assertThat(size).isEqualTo(1);
    }

    @Test
    void inTransaction_work_seesItsOwnWrites() {
        int count = changing(subject("s"), tx -> {
            append(subject("s"), content("a"), tx);
            assertThat(tx.schemas().find(context, content("a"))).isPresent();
            tx.settings().save(new SubjectSettings(subject("s"), null, "READONLY"));
            assertThat(tx.settings().find(Set.of(subject("s")))).hasSize(1);
            return versions(subject("s"), tx).size();
        });

        assertThat(count).isEqualTo(1);
    }

    @Test
    void inTransaction_workThatThrows_undoesEverything() {
        register("s", "a");

        assertThatThrownBy(() -> changing(subject("s"), tx -> {
                    append(subject("s"), content("b"), tx);
                    tx.versions().delete(subject("s"), 1, Deletion.SOFT);
                    tx.settings().save(new SubjectSettings(subject("s"), null, "READONLY"));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(versions("s")).singleElement().matches(version -> !version.deleted());
        assertThat(find(content("b"))).isEmpty();
        assertThat(this.<List<SubjectSettings>>reading(tx -> tx.settings().find(Set.of(subject("s")))))
                .isEmpty();
    }

    @Test
    void inTransaction_committed_isSeenThroughEveryNode() {
        register(node(0), subject("s"), content("a"));
        register(node(1), subject("s"), content("b"));

        assertThat(node(0).<Integer>reading(tx -> versions(subject("s"), tx).size()))
                .isEqualTo(2);
    }

    @Test
    void reading_whileATransactionIsOpen_seesNothingOfItAndDoesNotWait() {
        register("s", "a");

        int seen = changing(subject("s"), tx -> {
            append(subject("s"), content("a"), tx);
            return inAnotherThread(() -> versions("s").size());
        });

        assertThat(seen).isEqualTo(1);
        assertThat(versions("s")).hasSize(2);
    }

    @Test
    void inTransaction_anotherSubject_doesNotWait() {
        register("a", "known");

        int number = changing(subject("a"), tx -> {
            append(subject("a"), content("of a"), tx);
            return inAnotherThread(
                    () -> register(node(1), subject("b"), content("of b")).number());
        });

        assertThat(number).isEqualTo(1);
    }

    @Test
    void inTransaction_sameSubject_waits() throws Exception {
        register("s", "a");

        assertWaits(Scope.changing(subject("s")), Scope.changing(subject("s")));
    }

    @Test
    void inTransaction_sameSubjectThatDoesNotExist_waits() throws Exception {
        assertWaits(Scope.changing(subject("new")), Scope.changing(subject("new")));
    }

    @Test
    void inTransaction_changingWhatAnotherReliesOn_waits() throws Exception {
        assertWaits(relying("s", "target"), Scope.changing(subject("target")));
    }

    @Test
    void inTransaction_relyingOnWhatAnotherChanges_waits() throws Exception {
        assertWaits(Scope.changing(subject("target")), relying("s", "target"));
    }

    @Test
    void inTransaction_waitingForASubject_thenSeesWhatTheOtherWrote() {
        register("any", "a");
        CompletableFuture<Integer> second = new CompletableFuture<>();
        changing(subject("s"), tx -> {
            assertThat(versions(subject("s"), tx)).isEmpty();
            CountDownLatch started = new CountDownLatch(1);
            second.completeAsync(() -> {
                started.countDown();
                return changing(
                        subject("s"), other -> versions(subject("s"), other).size());
            });
            await(started);
            return append(subject("s"), content("a"), tx);
        });

        assertThat(second.join()).isEqualTo(1);
    }

    @Test
    void inTransaction_scopesThatCross_doNotDeadlock() throws Exception {
        SubjectName a = subject("a");
        SubjectName b = subject("b");
        List<Scope> scopes = List.of(
                Scope.changing(Set.of(a, b)),
                Scope.changing(a).relyingOn(Set.of(b)),
                Scope.changing(b).relyingOn(Set.of(a)),
                Scope.changing(Set.of()).relyingOn(Set.of(b, a)));

        Crowd.each(number -> {
            for (int i = 0; i < 10; i++) {
                node(number).inTransaction(scopes.get((number + i) % scopes.size()), tx -> versions(a, tx));
            }
            return number;
        });
    }

    private Scope relying(String changed, String reliedOn) {
        return Scope.changing(subject(changed)).relyingOn(Set.of(subject(reliedOn)));
    }

    /** The second scope's work must not get to see anything while the first one's runs, which has seen something. */
    private void assertWaits(Scope first, Scope second) throws Exception {
        CountDownLatch secondRuns = new CountDownLatch(1);
        CompletableFuture<Void> running = new CompletableFuture<>();
        boolean overtaken = node(0).inTransaction(first, tx -> {
            versions(subject("any"), tx);
            running.completeAsync(() -> node(1).inTransaction(second, other -> {
                versions(subject("any"), other);
                secondRuns.countDown();
                return null;
            }));
            return comesWithin(secondRuns);
        });

        running.get(30, TimeUnit.SECONDS);
        assertThat(overtaken).isFalse();
        assertThat(secondRuns.getCount()).isZero();
    }

    private static boolean comesWithin(CountDownLatch latch) {
        try {
            return latch.await(LONG_ENOUGH_TO_GET_THROUGH_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
