package io.symbolon.registry.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.registry.postgres.PostgresServer;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageException;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import io.symbolon.registry.storage.SubjectState;
import io.symbolon.registry.storage.Version;
import io.symbolon.registry.storage.Versions.Deletion;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four appends that do not end keep the others in company, so that those share transactions. */
final class SharedAppendsTest {

    private static final int COMPANY = 4;
    private static final int CROWD = 10;
    private static final int MOST_ROUNDS = 200;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch companyLeaves = new CountDownLatch(1);
    private final List<Future<Version>> company = new ArrayList<>();
    private String url = "";
    private RegistryStorage storage = new JdbcStorageEngine().open(new StorageOptions("memory:", "", "", 2));

    @BeforeEach
    void keepCompany() throws Exception {
        url = PostgresServer.freshDatabase();
        storage.close();
        storage = new JdbcStorageEngine().open(new StorageOptions(url, "", "", 16));
        CountDownLatch companyIsThere = new CountDownLatch(COMPANY);
        for (int i = 0; i < COMPANY; i++) {
            SubjectName subject = subject("company-" + i);
            company.add(start(() -> storage.inTransaction(Scope.appendingTo(subject), tx -> {
                companyIsThere.countDown();
                await(companyLeaves);
                return append(subject, "text", tx);
            })));
        }
        await(companyIsThere);
    }

    @AfterEach
    void close() {
        companyLeaves.countDown();
        threads.shutdown();
        storage.close();
    }

    @Test
    void appends_ofManySubjectsAtOnce_shareTransactions() throws Exception {
        int appended = 0;
        for (int round = 0; round < MOST_ROUNDS && transactions() == appended; round++) {
            for (Future<Version> version : crowd()) {
                assertThat(result(version).number()).isEqualTo(round + 1);
                appended++;
            }
        }

        assertThat(transactions()).isLessThan(appended);
    }

    @Test
    void append_subjectThatAnotherProcessHolds_waitsWithoutTheOthers() throws Exception {
        try (Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + AdvisoryKey.of(subject("held")) + ")");
            Future<Version> held = start(() -> register("held", "text"));
            requireFirstVersions(crowd());

            assertThat(held.isDone()).isFalse();
            other.rollback();
            assertThat(result(held).number()).isEqualTo(1);
        }
    }

    @Test
    void append_whileSlowWorkIsUnderWay_doesNotWaitForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch othersAreDone = new CountDownLatch(1);
        List<Future<Version>> slow =
                List.of(startSlow("slow-1", begun, othersAreDone), startSlow("slow-2", begun, othersAreDone));
        await(begun);
        requireFirstVersions(crowd());

        othersAreDone.countDown();
        requireFirstVersions(slow);
    }

    @Test
    void append_inOneGroupWithSlowWork_doesNotWaitForIt() throws Exception {
        inOneGroupWithSlowWork(this::crowd, SharedAppendsTest::requireFirstVersions);
    }

    @Test
    void append_matesOfSlowWorkWereRefused_itsGroupLetsTheirSubjectsGo() throws Exception {
        inOneGroupWithSlowWork(this::refusedCrowd, refused -> {
            for (Future<Version> work : refused) {
                assertThatThrownBy(() -> result(work)).hasCauseInstanceOf(IllegalArgumentException.class);
            }
            for (int number = 0; number < CROWD; number++) {
                SubjectName subject = subject("s" + number);
                assertThat(storage.inTransaction(Scope.changing(subject), tx -> append(subject, "text", tx))
                                .number())
                        .isEqualTo(1);
            }
        });
    }

    /** Two that are slow keep groups from beginning until the crowd waits for the next one, together with a third. */
    private void inOneGroupWithSlowWork(Supplier<List<Future<Version>>> crowd, Check check) throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch groupIsFull = new CountDownLatch(1);
        CountDownLatch othersAreDone = new CountDownLatch(1);
        List<Future<Version>> slow = new ArrayList<>();
        slow.add(startSlow("slow-1", begun, groupIsFull));
        slow.add(startSlow("slow-2", begun, groupIsFull));
        await(begun);
        slow.add(startSlow("slow-3", begun, othersAreDone));
        List<Future<Version>> others = crowd.get();
        groupIsFull.countDown();
        check.of(others);

        othersAreDone.countDown();
        requireFirstVersions(slow);
    }

    private List<Future<Version>> refusedCrowd() {
        return IntStream.range(0, CROWD)
                .mapToObj(number -> start(() -> refuse(subject("s" + number))))
                .toList();
    }

    private Version refuse(SubjectName subject) {
        return storage.inTransaction(Scope.appendingTo(subject), tx -> {
            tx.state(subject, List.of());
            throw new IllegalArgumentException("refused");
        });
    }

    @Test
    void append_fewConnectionsAndHotSubjects_getsOn() throws Exception {
        try (RegistryStorage narrow = new JdbcStorageEngine().open(new StorageOptions(url, "", "", 4))) {
            List<Future<Integer>> threads = IntStream.range(0, 3 * CROWD)
                    .mapToObj(number -> start(() -> appendOften(subject("hot-" + number % 2), narrow)))
                    .toList();

            int appended = 0;
            for (Future<Integer> thread : threads) {
                appended += result(thread);
            }
            assertThat(state("hot-0").versions().size()
                            + state("hot-1").versions().size())
                    .isEqualTo(appended);
        }
    }

    /** Looks at contents too, as a registration does. */
    private static int appendOften(SubjectName subject, RegistryStorage storage) {
        int times = 5;
        for (int i = 0; i < times; i++) {
            SchemaContent content = content(subject + " " + i);
            storage.inTransaction(Scope.appendingTo(subject), tx -> {
                SubjectState state = tx.state(subject, List.of());
                Optional<StoredSchema> known = tx.schemas().find(SubjectName.DEFAULT_CONTEXT, content);
                known.ifPresent(schema -> assertThat(schema.content()).isEqualTo(content));
                return tx.versions().append(subject, state.nextNumber(), content);
            });
        }
        return times;
    }

    private Future<Version> startSlow(String name, CountDownLatch begun, CountDownLatch mayEnd) {
        return start(() -> storage.inTransaction(Scope.appendingTo(subject(name)), tx -> {
            SubjectState state = tx.state(subject(name), List.of());
            begun.countDown();
            await(mayEnd);
            return tx.versions().append(subject(name), state.nextNumber(), content("slow"));
        }));
    }

    private static void requireFirstVersions(List<Future<Version>> versions) throws Exception {
        for (Future<Version> version : versions) {
            assertThat(result(version).number()).isEqualTo(1);
        }
    }

    @Test
    void append_workThatThrows_leavesNothingAndTheOthersAlone() throws Exception {
        Future<Version> failing = start(() -> refuse(subject("failing")));
        requireFirstVersions(crowd());

        assertThatThrownBy(failing::get)
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("refused");
        assertThat(state("failing").versions()).isEmpty();
    }

    @Test
    void append_inCompany_seesVersionsNumbersAndSettingsOfItsSubject() throws Exception {
        SubjectName subject = subject("s");
        SubjectSettings settings = new SubjectSettings(subject, null, "READWRITE");
        storage.inTransaction(Scope.changing(subject), tx -> {
            append(subject, "one", tx);
            append(subject, "two", tx);
            append(subject, "three", tx);
            tx.versions().delete(subject, 1, Deletion.SOFT);
            tx.versions().delete(subject, 3, Deletion.PERMANENT);
            tx.settings().save(settings);
            return null;
        });

        SubjectState seen = storage.inTransaction(
                Scope.appendingTo(subject), tx -> tx.state(subject, List.of(subject, subject("t"))));

        assertThat(seen.versions()).extracting(Version::number).containsExactly(1, 2);
        assertThat(seen.versions()).extracting(Version::deleted).containsExactly(true, false);
        assertThat(seen.nextNumber()).isEqualTo(4);
        assertThat(seen.settings()).containsExactly(settings);
        assertThat(register("s", "two"))
                .usingRecursiveComparison()
                .ignoringFields("registeredAt")
                .isEqualTo(new Version(subject, 4, seen.versions().get(1).schemaId(), false, 0));
    }

    @Test
    void append_workThatNeedsMore_isDoneInATransactionOfItsOwn() throws Exception {
        register("s", "text");
        Version version = storage.inTransaction(Scope.appendingTo(subject("t")), tx -> {
            int others = tx.state(subject("s"), List.of()).versions().size();
            assertThat(tx.settings().find(List.of(subject("t")))).isEmpty();
            return append(subject("t"), "seen " + others, tx);
        });

        assertThat(storage.<Optional<String>>reading(tx -> tx.schemas()
                        .find(SubjectName.DEFAULT_CONTEXT, version.schemaId())
                        .map(schema -> schema.content().text())))
                .contains("seen 1");
    }

    @Test
    void append_anythingAfterIt_isRefusedAndAddsNoSecond() {
        assertThatThrownBy(() -> storage.inTransaction(Scope.appendingTo(subject("s")), tx -> {
                    append(subject("s"), "text", tx);
                    return append(subject("s"), "more", tx);
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(state("s").versions()).hasSizeLessThan(2);
    }

    @Test
    void append_connectionsBreak_losesNothingAcknowledged() throws Exception {
        List<Version> acknowledged = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            List<Future<Version>> crowd = crowd();
            breakConnections("TRUE");
            for (Future<Version> version : crowd) {
                try {
                    acknowledged.add(result(version));
                } catch (ExecutionException e) {
                    assertThat(e).cause().isInstanceOf(StorageException.class);
                }
            }
        }

        assertThat(acknowledged).isNotEmpty();
        storage.close();
        storage = new JdbcStorageEngine().open(new StorageOptions(url, "", "", 16));
        for (Version version : acknowledged) {
            assertThat(state(version.subject().name()).versions()).contains(version);
        }
    }

    @Test
    void append_connectionBreaksWhileItCommits_saysThatNobodyKnows() throws Exception {
        try (Connection other = DriverManager.getConnection(url)) {
            other.setAutoCommit(false);
            HeldContent.add(content("text"), other);
            Future<Version> version = start(() -> register("s", "text"));

            while (breakConnections("wait_event_type = 'Lock'") == 0) {
                Thread.sleep(5);
            }

            assertThatThrownBy(() -> result(version))
                    .hasCauseInstanceOf(StorageException.class)
                    .hasMessageContaining("broke during a commit; whether that happened is not known");
            assertThat(state("s").versions()).isEmpty();
        }
    }

    /** Appends to subjects of their own. */
    private List<Future<Version>> crowd() {
        return IntStream.range(0, CROWD)
                .mapToObj(number -> start(() -> register("s" + number, "text " + number)))
                .toList();
    }

    private Version register(String name, String text) {
        return storage.inTransaction(Scope.appendingTo(subject(name)), tx -> append(subject(name), text, tx));
    }

    private static Version append(SubjectName subject, String text, StorageTransaction transaction) {
        SubjectState state = transaction.state(subject, List.of());
        return transaction.versions().append(subject, state.nextNumber(), content(text));
    }

    private SubjectState state(String name) {
        return storage.reading(tx -> tx.state(subject(name), List.of()));
    }

    /** How many transactions wrote the versions of the crowds. */
    private int transactions() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(DISTINCT xmin::text) FROM versions")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** How many connections of the storage there were to which that applies. */
    private int breakConnections(String condition) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND application_name = 'symbolon' AND " + condition)) {
            row.next();
            return row.getInt(1);
        }
    }

    private <T> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    private static <T> T result(Future<T> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SubjectName subject(String name) {
        return SubjectName.parse(name);
    }

    private static SchemaContent content(String text) {
        return new SchemaContent(SchemaType.AVRO, text, List.of(), null, null);
    }

    /** What must hold of a crowd. */
    @FunctionalInterface
    private interface Check {
        void of(List<Future<Version>> crowd) throws Exception;
    }
}
