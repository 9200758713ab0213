package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import io.symbolon.registry.storage.Versions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The rows of versions. */
final class JdbcVersions implements Versions {

    static final String COLUMNS = "v.context, v.subject, v.number, v.schema_id, v.deleted, v.registered_at";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM versions v ";

    private static final String HIGHEST_TAKEN =
            "(SELECT max(number) FROM taken_numbers WHERE context = :context AND subject = :subject)";

    private static final String IN_CONTEXT = "v.context = :context ";
    private static final String IN_LATER_CONTEXTS = "v.context > :context ";

    /** The second condition repeats part of the third, because only it tells the database where in the index to begin. */
    private static final String BEHIND_IN_CONTEXT =
            IN_CONTEXT + "AND v.subject >= :subject AND (v.subject > :subject OR v.number > :number) ";

    /** What is not less than the prefix and begins with nothing greater. PostgreSQL expects LIKE to find too little for an index. */
    private static final String BEGINNING =
            "AND v.subject >= :prefix AND substr(v.subject, 1, char_length(:prefix)) <= :prefix ";

    private static final String THE_VERSION = " WHERE context = :context AND subject = :subject AND number = :number";

    /** The version of the content that is bound. */
    private static final String INSERT_WITH_EQUAL = """
            INSERT INTO versions (context, subject, number, schema_id, deleted, registered_at)
            SELECT context, CAST(:subject AS varchar), CAST(:number AS integer), id, FALSE, CAST(:now AS bigint)
            FROM contents WHERE\s""" + JdbcSchemas.EQUAL;

    private final Statements statements;
    private final JdbcEvents events;
    private final NewContents contents;

    JdbcVersions(Statements statements, JdbcEvents events, NewContents contents) {
        this.statements = statements;
        this.events = events;
        this.contents = contents;
    }

    /**
     * Adds the question for every version of the subject that is bound.
     *
     * @param numbering whether the numbers that were taken away are looked for
     */
    static RoundTrip.Rows<Numbered> ask(boolean numbering, RoundTrip trip) {
        String highestTaken = numbering ? HIGHEST_TAKEN : "0";
        return trip.ask(
                "SELECT " + COLUMNS + ", " + highestTaken + " AS highest_taken FROM versions v "
                        + "WHERE v.context = :context AND v.subject = :subject ORDER BY v.number",
                row -> new Numbered(version(row), row.getInt("highest_taken")));
    }

    @Override
    public List<Version> withSchema(String context, int schemaId, int limit) {
        return statements
                .query(SELECT + """
                        WHERE v.context = :context AND v.schema_id = :schemaId
                        ORDER BY v.subject, v.number LIMIT :limit""")
                .bind("context", context)
                .bind("schemaId", schemaId)
                .bind("limit", limit)
                .map((row, statement) -> version(row))
                .list();
    }

    @Override
    public List<Version> referringTo(SubjectName subject, int number) {
        Query query = statements.query(SELECT + """
                JOIN content_references r ON r.context = v.context AND r.schema_id = v.schema_id
                WHERE r.target_context = :context AND r.target_subject = :subject AND r.target_number = :number
                ORDER BY v.context, v.subject, v.number""");
        return bind(query, subject, number)
                .map((row, statement) -> version(row))
                .list();
    }

    @Override
    public List<Version> list(SubjectFilter filter, SubjectName after, int number, int limit) {
        boolean begins = after.equals(SubjectName.BEFORE_ALL);
        if (filter.context().isPresent()) {
            SubjectName from = new SubjectName(filter.context().get(), after.name());
            return list(begins ? IN_CONTEXT : BEHIND_IN_CONTEXT, filter.prefix(), from, number, limit);
        }
        List<Version> found = new ArrayList<>();
        if (!begins) {
            found.addAll(list(BEHIND_IN_CONTEXT, filter.prefix(), after, number, limit));
        }
        if (found.size() < limit) {
            found.addAll(list(IN_LATER_CONTEXTS, filter.prefix(), after, number, limit - found.size()));
        }
        return found;
    }

    private List<Version> list(String where, String prefix, SubjectName from, int number, int limit) {
        Query query = statements.query(
                SELECT + "WHERE " + where + BEGINNING + "ORDER BY v.context, v.subject, v.number LIMIT " + limit);
        return bind(query, from, number)
                .bind("prefix", prefix)
                .map((row, statement) -> version(row))
                .list();
    }

    /** Who has a version has a row among the contexts, for that is where ids come from. */
    @Override
    public List<String> contexts(@Nullable String subject) {
        String named = subject == null ? "" : "AND v.subject = :subject";
        Query query = statements.query("""
                SELECT c.context FROM contexts c
                WHERE EXISTS (SELECT 1 FROM versions v WHERE v.context = c.context %s)
                ORDER BY c.context""".formatted(named));
        return (subject == null ? query : query.bind("subject", subject))
                .mapTo(String.class)
                .list();
    }

    @Override
    public Version append(SubjectName subject, int number, SchemaContent content) {
        long now = System.currentTimeMillis();
        RoundTrip trip = statements.append();
        contents.addTo(trip, subject.context(), content);
        ContentReferences.addTo(trip, subject.context(), content);
        RoundTrip.Rows<Integer> schemaId = trip.add(INSERT_WITH_EQUAL, "schema_id", row -> row.getInt(1));
        trip.run(JdbcEvents.REGISTERED);
        trip.bind(subject).bind("number", number).bind("now", now).send();
        return schemaId.first()
                .map(id -> new Version(subject, number, id, false, now))
                .orElseThrow(() -> contents.missing(subject.context()));
    }

    @Override
    public Optional<Version> put(SubjectName subject, int number, StoredSchema schema) {
        if (!contents.keep(subject.context(), schema)) {
            return Optional.empty();
        }
        Version version = new Version(subject, number, schema.id(), false, System.currentTimeMillis());
        RoundTrip trip = statements.updates();
        ContentReferences.addTo(trip, subject.context(), schema.content());
        trip.run("DELETE FROM versions" + THE_VERSION)
                .run("""
                        INSERT INTO versions (context, subject, number, schema_id, deleted, registered_at)
                        VALUES (:context, :subject, :number, :schemaId, FALSE, :now)""")
                .run(JdbcEvents.REGISTERED)
                .bind(subject)
                .bind("number", number)
                .bind("schemaId", schema.id())
                .bind("now", version.registeredAt())
                .send();
        return Optional.of(version);
    }

    @Override
    public void delete(SubjectName subject, int number, Deletion deletion) {
        Optional<Integer> schemaId = bind(
                        statements.query("SELECT schema_id FROM versions" + THE_VERSION), subject, number)
                .mapTo(Integer.class)
                .findFirst();
        schemaId.ifPresent(id -> {
            switch (deletion) {
                case SOFT -> mark(subject, number, id);
                case PERMANENT -> takeAway(subject, number, id);
            }
        });
    }

    private void mark(SubjectName subject, int number, int schemaId) {
        bind(statements.update("UPDATE versions SET deleted = TRUE" + THE_VERSION), subject, number)
                .execute();
        events.append(Event.Kind.VERSION_SOFT_DELETED, subject, number, schemaId);
    }

    private void takeAway(SubjectName subject, int number, int schemaId) {
        bind(statements.update("DELETE FROM versions" + THE_VERSION), subject, number)
                .execute();
        bind(statements.update("""
                        INSERT INTO taken_numbers (context, subject, number) VALUES (:context, :subject, :number)
                        ON CONFLICT DO NOTHING"""), subject, number).execute();
        forgetNumbersOfGone(subject);
        events.append(Event.Kind.VERSION_DELETED, subject, number, schemaId);
    }

    private void forgetNumbersOfGone(SubjectName subject) {
        bind(statements.update("""
                                DELETE FROM taken_numbers WHERE context = :context AND subject = :subject
                                AND NOT EXISTS
                                    (SELECT 1 FROM versions WHERE context = :context AND subject = :subject)"""), subject).execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, SubjectName subject) {
        return statement.bind("context", subject.context()).bind("subject", subject.name());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, SubjectName subject, int number) {
        return bind(statement, subject).bind("number", number);
    }

    static SubjectName subject(ResultSet row) throws SQLException {
        return new SubjectName(row.getString("context"), row.getString("subject"));
    }

    static Version version(ResultSet row) throws SQLException {
        return new Version(
                subject(row),
                row.getInt("number"),
                row.getInt("schema_id"),
                row.getBoolean("deleted"),
                row.getLong("registered_at"));
    }

    /** @param highestTaken the highest number of the subject whose version was taken away; 0 where none was */
    record Numbered(Version version, int highestTaken) {}
}
