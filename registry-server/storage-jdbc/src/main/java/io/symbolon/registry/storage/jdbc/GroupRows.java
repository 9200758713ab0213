package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import io.symbolon.registry.storage.SubjectState;
import io.symbolon.registry.storage.Version;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The rows of many subjects, a version of each that one PostgreSQL transaction adds with two messages: the first takes hold of
 * the subjects that nobody holds and looks at them, the second adds versions and commits.
 *
 * <p>Rows are looked up laterally, one by one, because a planner without statistics joins tables by reading all of them.
 */
final class GroupRows {

    private static final String SUBJECTS =
            " FROM unnest(CAST(:contexts AS text[]), CAST(:subjects AS text[])) AS a (context, subject) ";

    /** Others that write equal contents are waited for, though not for as long as one that waits alone would. */
    private static final String LIMIT_WAITING = "SET LOCAL lock_timeout = '500ms'";

    private static final String HOLD = """
            SELECT a.context, a.subject FROM unnest(CAST(:contexts AS text[]), CAST(:subjects AS text[]),
                CAST(:keys AS bigint[])) AS a (context, subject, key)
            WHERE pg_try_advisory_xact_lock(a.key)""";

    private static final String VERSIONS = "SELECT " + JdbcVersions.COLUMNS + SUBJECTS + """
            CROSS JOIN LATERAL
                (SELECT * FROM versions WHERE context = a.context AND subject = a.subject ORDER BY number) v""";

    private static final String HIGHEST_TAKEN = "SELECT a.context, a.subject, t.number" + SUBJECTS + """
            CROSS JOIN LATERAL
                (SELECT max(number) AS number FROM taken_numbers WHERE context = a.context AND subject = a.subject) t""";

    private static final String SETTINGS = """
            SELECT s.context, s.subject, s.config, s.mode
            FROM unnest(CAST(:scopeContexts AS text[]), CAST(:scopeSubjects AS text[])) AS a (context, subject)
            CROSS JOIN LATERAL
                (SELECT * FROM settings WHERE context = a.context AND subject = a.subject LIMIT 1) s""";

    private static final String EQUAL = """
            (SELECT id FROM contents
            WHERE guid = a.guid AND context = a.context AND fingerprint = a.fingerprint LIMIT 1)""";

    /** In one order always, because those that add equal contents at the same time wait for each other. */
    private static final String ADD_CONTENTS = """
            INSERT INTO contents (context, id, type, fingerprint, guid, text, metadata, rule_set)
            SELECT n.context, nextval('ids_' || n.number), a.type, a.fingerprint, a.guid, a.text, a.metadata, a.rule_set
            FROM unnest(CAST(:contexts AS text[]), CAST(:types AS text[]), CAST(:fingerprints AS text[]),
                CAST(:guids AS uuid[]), CAST(:texts AS text[]), CAST(:metadata AS text[]), CAST(:ruleSets AS text[]))
                AS a (context, type, fingerprint, guid, text, metadata, rule_set)
            CROSS JOIN LATERAL (SELECT * FROM contexts WHERE context = a.context LIMIT 1) n
            WHERE %s IS NULL
            ORDER BY a.guid, a.context, a.fingerprint
            ON CONFLICT DO NOTHING""".formatted(EQUAL);

    private static final String ADD_VERSIONS = """
            INSERT INTO versions AS v (context, subject, number, schema_id, deleted, registered_at)
            SELECT a.context, a.subject, a.number, c.id, FALSE, :now
            FROM unnest(CAST(:contexts AS text[]), CAST(:subjects AS text[]), CAST(:numbers AS integer[]),
                CAST(:fingerprints AS text[]), CAST(:guids AS uuid[])) AS a (context, subject, number, fingerprint, guid)
            CROSS JOIN LATERAL %s c""".formatted(EQUAL);

    private static final String ADD_EVENTS = JdbcEvents.INSERT_REGISTERED + """
            FROM unnest(CAST(:contexts AS text[]), CAST(:subjects AS text[]), CAST(:numbers AS integer[]))
                AS a (context, subject, number)
            CROSS JOIN LATERAL (SELECT * FROM versions
                WHERE context = a.context AND subject = a.subject AND number = a.number LIMIT 1) v""";

    private final Handle handle;
    private final StoredJson json = new StoredJson();

    GroupRows(Handle handle) {
        this.handle = handle;
    }

    /** Takes hold of the subjects that nobody else holds; each as it is now. */
    Map<SubjectName, SubjectState> hold(List<Seat> seats) {
        List<SubjectName> subjects = seats.stream().map(Seat::subject).toList();
        List<SubjectName> scopes = seats.stream()
                .flatMap(seat -> seat.scopes().stream())
                .distinct()
                .toList();
        RoundTrip trip = trip(subjects)
                .bind("keys", array("bigint", subjects, AdvisoryKey::of))
                .bind("scopeContexts", texts(scopes, SubjectName::context))
                .bind("scopeSubjects", texts(scopes, SubjectName::name));
        trip.run(LIMIT_WAITING);
        RoundTrip.Rows<SubjectName> held = trip.ask(HOLD, row -> JdbcVersions.subject(row));
        RoundTrip.Rows<Version> versions = trip.ask(VERSIONS, JdbcVersions::version);
        RoundTrip.Rows<Taken> taken =
                trip.ask(HIGHEST_TAKEN, row -> new Taken(JdbcVersions.subject(row), row.getInt("number")));
        RoundTrip.Rows<SubjectSettings> settings = trip.ask(SETTINGS, row -> JdbcSettings.settings(row, json));
        trip.send();
        Map<SubjectName, List<Version>> versionsOf =
                versions.list().stream().collect(Collectors.groupingBy(Version::subject));
        Map<SubjectName, Integer> highestTaken =
                taken.list().stream().collect(Collectors.toMap(Taken::subject, Taken::number));
        Map<SubjectName, SubjectSettings> settingsOf =
                settings.list().stream().collect(Collectors.toMap(SubjectSettings::scope, Function.identity()));
        return seats.stream()
                .filter(seat -> held.list().contains(seat.subject()))
                .collect(Collectors.toMap(
                        Seat::subject,
                        seat -> JdbcTransaction.state(
                                versionsOf.getOrDefault(seat.subject(), List.of()),
                                highestTaken.getOrDefault(seat.subject(), 0),
                                seat.scopes().stream()
                                        .map(settingsOf::get)
                                        .filter(Objects::nonNull)
                                        .toList())));
    }

    /** Adds the versions and commits; what was added. */
    Map<SubjectName, Version> add(List<Addition> additions) {
        List<SchemaContent> contents = additions.stream().map(Addition::content).toList();
        RoundTrip trip = trip(additions.stream().map(Addition::subject).toList())
                .bind("numbers", array("integer", additions, Addition::number))
                .bind("now", System.currentTimeMillis())
                .bind("types", texts(contents, content -> content.type().name()))
                .bind("fingerprints", texts(contents, SchemaContent::fingerprint))
                .bind("guids", array("uuid", contents, SchemaContent::guid))
                .bind("texts", texts(contents, SchemaContent::text))
                .bind("metadata", texts(contents, content -> json.writeOrNull(content.metadata())))
                .bind("ruleSets", texts(contents, content -> json.writeOrNull(content.ruleSet())))
                .run(ADD_CONTENTS);
        RoundTrip.Rows<Version> added = trip.add(ADD_VERSIONS, JdbcVersions.COLUMNS, JdbcVersions::version);
        trip.run(ADD_EVENTS).committing().send();
        return added.list().stream().collect(Collectors.toMap(Version::subject, Function.identity()));
    }

    private RoundTrip trip(List<SubjectName> subjects) {
        return new RoundTrip(handle, Dialect.POSTGRESQL)
                .bind("contexts", texts(subjects, SubjectName::context))
                .bind("subjects", texts(subjects, SubjectName::name));
    }

    private static <T> RoundTrip.Parameter texts(Collection<T> of, Function<T, @Nullable String> value) {
        return array("text", of, value);
    }

    private static <T> RoundTrip.Parameter array(
            String type, Collection<T> of, Function<T, ? extends @Nullable Object> value) {
        Object[] values = of.stream().map(value).toArray();
        return (statement, position) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type, values));
    }

    private record Taken(SubjectName subject, int number) {}
}
