package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import io.symbolon.registry.storage.Versions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of versions. */
final class JdbcVersions implements Versions {

    private static final String SELECT =
            "SELECT v.context, v.subject, v.number, v.schema_id, v.deleted, v.registered_at FROM versions v ";

    private static final String USED_NUMBERS = """
            FROM (SELECT max(number) AS number FROM versions WHERE context = :context AND subject = :subject
                  UNION ALL
                  SELECT max(number) FROM taken_numbers WHERE context = :context AND subject = :subject) used""";

    private static final String THE_VERSION = " WHERE context = :context AND subject = :subject AND number = :number";

    private final Statements statements;

    JdbcVersions(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Version> of(SubjectName subject) {
        Query query =
                statements.query(SELECT + "WHERE v.context = :context AND v.subject = :subject ORDER BY v.number");
        return bind(query, subject).map(JdbcVersions::version).list();
    }

    @Override
    public List<Version> withSchema(String context, int schemaId) {
        return withSchema(context, schemaId, Integer.MAX_VALUE).list();
    }

    @Override
    public Optional<Version> firstWithSchema(String context, int schemaId) {
        return withSchema(context, schemaId, 1).findFirst();
    }

    private ResultIterable<Version> withSchema(String context, int schemaId, int limit) {
        return statements
                .query(SELECT + """
                        WHERE v.context = :context AND v.schema_id = :schemaId
                        ORDER BY v.subject, v.number LIMIT :limit""")
                .bind("context", context)
                .bind("schemaId", schemaId)
                .bind("limit", limit)
                .map(JdbcVersions::version);
    }

    @Override
    public List<Version> referringTo(SubjectName subject, int number) {
        Query query = statements.query(SELECT + """
                JOIN content_references r ON r.context = v.context AND r.schema_id = v.schema_id
                WHERE r.target_context = :context AND r.target_subject = :subject AND r.target_number = :number
                ORDER BY v.context, v.subject, v.number""");
        return bind(query, subject, number).map(JdbcVersions::version).list();
    }

    @Override
    public List<SubjectName> subjects(SubjectFilter filter) {
        String inContext = filter.context().isPresent() ? "AND context = :context" : "";
        Query query = statements
                .query("""
                        SELECT context, subject FROM versions
                        WHERE subject LIKE :pattern ESCAPE '!' %s
                        GROUP BY context, subject HAVING %s
                        ORDER BY context, subject""".formatted(inContext, counts(filter.deleted())))
                .bind("pattern", filter.prefix().replaceAll("[!%_]", "!$0") + "%");
        filter.context().ifPresent(context -> query.bind("context", context));
        return query.map((row, statement) -> new SubjectName(row.getString("context"), row.getString("subject")))
                .list();
    }

    private static String counts(SubjectFilter.Deleted deleted) {
        return switch (deleted) {
            case NONE -> "NOT every(deleted)";
            case INCLUDED -> "TRUE";
            case ONLY -> "every(deleted)";
        };
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
    public int nextNumber(SubjectName subject) {
        return bind(statements.query("SELECT 1 + coalesce(max(number), 0) " + USED_NUMBERS), subject)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public Version append(SubjectName subject, int schemaId) {
        long now = System.currentTimeMillis();
        int number = bind(statements.update("""
                                INSERT INTO versions (context, subject, number, schema_id, deleted, registered_at)
                                SELECT CAST(:context AS varchar), CAST(:subject AS varchar), 1 + coalesce(max(number), 0),
                                    CAST(:schemaId AS integer), FALSE, CAST(:now AS bigint)
                                """ + USED_NUMBERS), subject)
                .bind("schemaId", schemaId)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Integer.class)
                .one();
        return new Version(subject, number, schemaId, false, now);
    }

    @Override
    public Version put(SubjectName subject, int number, int schemaId) {
        Version version = new Version(subject, number, schemaId, false, System.currentTimeMillis());
        if (write(
                        version,
                        "UPDATE versions SET schema_id = :schemaId, deleted = FALSE, registered_at = :now"
                                + THE_VERSION)
                == 0) {
            write(version, """
                    INSERT INTO versions (context, subject, number, schema_id, deleted, registered_at)
                    VALUES (:context, :subject, :number, :schemaId, FALSE, :now)""");
        }
        return version;
    }

    private int write(Version version, String sql) {
        return bind(statements.update(sql), version.subject(), version.number())
                .bind("schemaId", version.schemaId())
                .bind("now", version.registeredAt())
                .execute();
    }

    @Override
    public void softDelete(SubjectName subject, int number) {
        bind(statements.update("UPDATE versions SET deleted = TRUE" + THE_VERSION), subject, number)
                .execute();
    }

    @Override
    public void delete(SubjectName subject, int number) {
        int taken = bind(statements.update("DELETE FROM versions" + THE_VERSION), subject, number)
                .execute();
        if (taken > 0) {
            bind(statements.update("""
                            INSERT INTO taken_numbers (context, subject, number) VALUES (:context, :subject, :number)
                            ON CONFLICT DO NOTHING"""), subject, number).execute();
            forgetNumbersOfGone(subject);
        }
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

    private static Version version(ResultSet row, StatementContext statement) throws SQLException {
        return new Version(
                new SubjectName(row.getString("context"), row.getString("subject")),
                row.getInt("number"),
                row.getInt("schema_id"),
                row.getBoolean("deleted"),
                row.getLong("registered_at"));
    }
}
