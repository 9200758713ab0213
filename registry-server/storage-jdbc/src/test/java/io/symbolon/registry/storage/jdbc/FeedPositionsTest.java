package io.symbolon.registry.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.registry.postgres.PostgresServer;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class FeedPositionsTest {

    private static final int DOUBLINGS = 15;
    private static final int EVENTS = 1 << DOUBLINGS;

    static Stream<String> databases() throws SQLException {
        return Stream.of("jdbc:h2:mem:feed", PostgresServer.freshDatabase());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void after_moreThanIsGivenOutAtOnce_losesAndDoublesNothing(String url) throws SQLException {
        try (RegistryStorage storage = new JdbcStorageEngine().open(new StorageOptions(url, "", "", 2));
                Connection connection = DriverManager.getConnection(url)) {
            leaveEvents(connection);

            List<Event> events = new ArrayList<>();
            List<Event> next = storage.reading(tx -> tx.events().after(0, 1000));
            while (!next.isEmpty()) {
                events.addAll(next);
                long last = next.get(next.size() - 1).position();
                next = storage.reading(tx -> tx.events().after(last, 1000));
            }

            assertThat(events)
                    .extracting(Event::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, EVENTS).boxed().toList());
            assertThat(events)
                    .extracting(Event::version)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, EVENTS).boxed().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void after_one_makesAllThatWaitReady(String url) throws SQLException {
        try (RegistryStorage storage = new JdbcStorageEngine().open(new StorageOptions(url, "", "", 2));
                Connection connection = DriverManager.getConnection(url)) {
            leaveEvents(connection);

            storage.reading(tx -> tx.events().after(0, 1));

            assertThat(storage.<Long>reading(tx -> tx.events().last())).isEqualTo(EVENTS);
        }
    }

    private static void leaveEvents(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO arrivals (kind, context, subject, version, schema_id, happened_at)"
                    + " VALUES ('VERSION_REGISTERED', '.', 's', 1, 1, 1)");
            for (int i = 0; i < DOUBLINGS; i++) {
                statement.execute("INSERT INTO arrivals (kind, context, subject, version, schema_id, happened_at)"
                        + " SELECT kind, context, subject, version + " + (1 << i) + ", 1, 1 FROM arrivals");
            }
        }
    }
}
