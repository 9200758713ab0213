package io.symbolon.registry.storage.jdbc;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.registry.postgres.PostgresServer;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program that measures what a registration costs the storage, beside a transaction that inserts one row through the same
 * pool. Not a test: it prints, in turns that follow each other closely because the machine may be busy with other things.
 */
final class StorageRates {

    private static final int TURNS = 5;
    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final String TEXT = "{\"type\":\"record\",\"name\":\"R0\",\"fields\":[%s]}"
            .formatted("{\"name\":\"field\",\"type\":\"string\"},".repeat(9) + "{\"name\":\"last\",\"type\":\"int\"}");

    private final Database database;
    private final RegistryStorage storage;
    private final AtomicLong next = new AtomicLong();

    private StorageRates(Database database) {
        this.database = database;
        Migrations.bringUpToDate(database);
        this.storage = new JdbcRegistryStorage(database);
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("storage-rates");
        StorageOptions file = new StorageOptions("jdbc:h2:file:" + directory.resolve("registry"), "", "", 16);
        new StorageRates(H2Database.open(file)).measure();
        new StorageRates(PostgresDatabase.open(new StorageOptions(PostgresServer.freshDatabase(), "", "", 16)))
                .measure();
    }

    private void measure() throws Exception {
        try (storage) {
            createBareTable();
            for (int threads : new int[] {1, 16}) {
                turn(threads, this::insertOneRow);
                turn(threads, this::register);
                List<Double> ratios = new ArrayList<>();
                for (int turn = 0; turn < TURNS; turn++) {
                    long bare = turn(threads, this::insertOneRow);
                    long registrations = turn(threads, this::register);
                    ratios.add((double) registrations / bare);
                    System.out.printf(
                            "%s, %d threads: %d registrations/s, %d bare/s, ratio %.2f%n",
                            database.description(), threads, registrations, bare, (double) registrations / bare);
                }
                System.out.printf(
                        "%s, %d threads: median ratio %.2f%n",
                        database.description(),
                        threads,
                        ratios.stream().sorted().toList().get(TURNS / 2));
            }
        }
    }

    private void createBareTable() throws SQLException {
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare (id bigint PRIMARY KEY, text varchar(10000) NOT NULL)");
        }
    }

    /** How often a second the threads can do it. */
    private static long turn(int threads, Step step) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long end = System.nanoTime() + TURN_NANOS;
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            counts.add(pool.submit(() -> {
                long count = 0;
                while (System.nanoTime() < end) {
                    step.run();
                    count++;
                }
                return count;
            }));
        }
        long sum = 0;
        for (Future<Long> count : counts) {
            sum += count.get();
        }
        pool.shutdown();
        return TimeUnit.SECONDS.toNanos(sum) / TURN_NANOS;
    }

    private void insertOneRow() throws SQLException {
        try (Connection connection = database.connections().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement("INSERT INTO bare VALUES (?, ?)")) {
                statement.setLong(1, next.incrementAndGet());
                statement.setString(2, TEXT);
                statement.executeUpdate();
            }
            connection.commit();
        }
    }

    private void register() {
        long number = next.incrementAndGet();
        SubjectName subject = SubjectName.parse("subject-" + number);
        SchemaContent content =
                new SchemaContent(SchemaType.AVRO, TEXT.replace("R0", "R" + number), List.of(), null, null);
        storage.inTransaction(Scope.changing(subject), tx -> {
            tx.settings().find(List.of(subject, subject.contextScope(), new SubjectName(".__GLOBAL", "")));
            tx.versions().of(subject);
            tx.schemas().find(subject.context(), content);
            StoredSchema schema = tx.schemas().store(subject.context(), content);
            Version version = tx.versions().append(subject, schema.id());
            tx.events().append(Event.Kind.VERSION_REGISTERED, subject, version.number(), schema.id());
            return version;
        });
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }
}
