package io.symbolon.registry.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.Metadata;
import io.symbolon.model.Reference;
import io.symbolon.model.Rule;
import io.symbolon.model.RuleSet;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.Event.Kind;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.SchemaKey;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectState;
import io.symbolon.registry.storage.Version;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a registry whose tables were made by an earlier version of this program. */
abstract class MigrationsContract {

    private static final String EARLIER_TABLES = "3";
    private static final String EARLIER_ROWS = "/db/registry-of-version-3.sql";

    private static final SubjectName S = SubjectName.parse("s");
    private static final SubjectName T = SubjectName.parse("t");
    private static final SubjectName MONEY = SubjectName.parse("money");
    private static final SubjectName BILL = SubjectName.parse("bill");
    private static final SubjectName ELSEWHERE = SubjectName.parse(":.other:s");

    private static final SchemaContent STRING = avro("\"string\"");
    private static final SchemaContent MONEY_RECORD = new SchemaContent(
            SchemaType.AVRO,
            "{\"type\":\"record\",\"name\":\"Money\",\"fields\":[{\"name\":\"cents\",\"type\":\"long\"}]}",
            List.of(),
            new Metadata(null, new TreeMap<>(Map.of("owner", "Ünal")), null),
            new RuleSet(List.of(), List.of(positive()), null, null));
    private static final SchemaContent BILL_RECORD = new SchemaContent(
            SchemaType.AVRO,
            "{\"type\":\"record\",\"name\":\"Bill\",\"fields\":[{\"name\":\"total\",\"type\":\"Money\"}]}",
            List.of(new Reference("Money", "money", 1)),
            null,
            null);

    private RegistryStorage storage;

    /** How to open an empty database. */
    abstract StorageOptions emptyDatabase() throws Exception;

    /** What happens to the earlier tables before the upgrade that is looked at. */
    void happenBeforeTheUpgrade(Database database) {}

    @BeforeEach
    void open() throws Exception {
        StorageOptions options = emptyDatabase();
        try (Database database =
                H2Url.matches(options.url()) ? H2Database.open(options) : PostgresDatabase.open(options)) {
            makeEarlier(database);
            happenBeforeTheUpgrade(database);
        }
        storage = new JdbcStorageEngine().open(options);
    }

    private static void makeEarlier(Database database) throws Exception {
        Flyway.configure(MigrationsContract.class.getClassLoader())
                .dataSource(database.connections())
                .locations("classpath:db/migration")
                .placeholders(database.columnTypes())
                .target(EARLIER_TABLES)
                .load()
                .migrate();
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement();
                InputStream rows = Objects.requireNonNull(MigrationsContract.class.getResourceAsStream(EARLIER_ROWS))) {
            statement.execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void open_earlierTables_keepsWhatIdsName() {
        assertThat(find(".", 1)).isEqualTo(STRING);
        assertThat(find(".", 2)).isEqualTo(MONEY_RECORD);
        assertThat(find(".", 3)).isEqualTo(BILL_RECORD);
        assertThat(find(".", 4)).isEqualTo(avro("\"bytes\""));
        assertThat(find(".", 5)).isEqualTo(json("{\"title\":\"one\"}"));
        assertThat(find(".", 6)).isEqualTo(json("{\"title\":\"two\"}"));
        assertThat(find(".other", 1)).isEqualTo(STRING);
    }

    @Test
    void open_earlierTables_keepsGuids() {
        assertThat(withGuid(STRING.guid())).containsExactly(new SchemaKey(".", 1), new SchemaKey(".other", 1));
        assertThat(withGuid(BILL_RECORD.guid())).containsExactly(new SchemaKey(".", 3));
        assertThat(withGuid(new UUID(0, 1))).containsExactly(new SchemaKey(".", 5), new SchemaKey(".", 6));
    }

    @Test
    void open_earlierTables_keepsVersions() {
        assertThat(state(S).versions())
                .containsExactly(new Version(S, 1, 1, true, 1001), new Version(S, 2, 5, false, 1005));
        assertThat(state(MONEY).versions()).containsExactly(new Version(MONEY, 1, 2, false, 1002));
        assertThat(storage.<List<Version>>reading(tx -> tx.versions().referringTo(MONEY, 1)))
                .containsExactly(new Version(BILL, 1, 3, false, 1003));
    }

    @Test
    void append_contentOfEarlierTables_findsItsId() {
        assertThat(append(T, STRING).schemaId()).isEqualTo(1);
        assertThat(append(T, MONEY_RECORD).schemaId()).isEqualTo(2);
        assertThat(append(T, BILL_RECORD).schemaId()).isEqualTo(3);
        assertThat(append(T, avro("\"bytes\"")).schemaId()).isEqualTo(4);
        assertThat(append(ELSEWHERE, STRING).schemaId()).isEqualTo(1);
    }

    @Test
    void append_newContent_goesOnWithIdsAndNumbers() {
        Version bill = append(BILL, avro("\"new\""));
        Version elsewhere = append(ELSEWHERE, avro("\"new\""));

        assertThat(bill.schemaId()).isEqualTo(7);
        assertThat(bill.number()).isEqualTo(3);
        assertThat(elsewhere.schemaId()).isEqualTo(2);
        assertThat(elsewhere.number()).isEqualTo(2);
    }

    @Test
    void after_earlierTables_keepsPositionsAndGivesOutLaterOnes() {
        Version late = append(MONEY, STRING);

        List<Event> events = storage.reading(tx -> tx.events().after(0, 10));

        assertThat(events.subList(0, 4))
                .containsExactly(
                        new Event(1, Kind.VERSION_REGISTERED, S, 1, 1, 1001),
                        new Event(2, Kind.VERSION_REGISTERED, MONEY, 1, 2, 1002),
                        new Event(4, Kind.VERSION_SOFT_DELETED, S, 1, 1, 1004),
                        new Event(5, Kind.VERSION_REGISTERED, BILL, 1, 3, 1003));
        assertThat(events.subList(4, events.size()))
                .extracting(Event::scope, Event::at)
                .containsExactly(tuple(T, 1006L), tuple(ELSEWHERE, 1007L), tuple(MONEY, late.registeredAt()));
        assertThat(events).extracting(Event::position).isSorted().doesNotHaveDuplicates();
    }

    private SchemaContent find(String context, int id) {
        StoredSchema found =
                storage.reading(tx -> tx.schemas().find(context, id).orElseThrow());
        assertThat(found.id()).isEqualTo(id);
        return found.content();
    }

    private List<SchemaKey> withGuid(UUID guid) {
        return storage.reading(tx -> tx.schemas().withGuid(guid));
    }

    private SubjectState state(SubjectName subject) {
        return storage.reading(tx -> tx.state(subject, List.of()));
    }

    private Version append(SubjectName subject, SchemaContent content) {
        return storage.inTransaction(Scope.appendingTo(subject), tx -> {
            int number = tx.state(subject, List.of()).nextNumber();
            return tx.versions().append(subject, number, content);
        });
    }

    private static SchemaContent avro(String text) {
        return new SchemaContent(SchemaType.AVRO, text, List.of(), null, null);
    }

    private static SchemaContent json(String text) {
        return new SchemaContent(new SchemaType("JSON"), text, List.of(), null, null);
    }

    private static Rule positive() {
        return new Rule(
                "positive",
                null,
                Rule.Kind.CONDITION,
                Rule.Mode.WRITE,
                "CEL",
                null,
                null,
                "message.cents > 0",
                null,
                null,
                false);
    }
}
