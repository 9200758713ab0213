package io.symbolon.registry.storage.jdbc;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.Metadata;
import io.symbolon.model.Reference;
import io.symbolon.model.RuleSet;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.SchemaKey;
import io.symbolon.registry.storage.Schemas;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of contents. */
final class JdbcSchemas implements Schemas {

    /** Adds nothing where the context is unknown, or where the content or the id is there already. */
    private static final String INSERT = """
            INSERT INTO contents
                (context, id, type, fingerprint, guid, text, reference_list, metadata, rule_set)
            SELECT context, %s, CAST(:type AS varchar), CAST(:fingerprint AS varchar), CAST(:guid AS uuid),
                CAST(:text AS varchar), CAST(:references AS varchar), CAST(:metadata AS varchar),
                CAST(:ruleSet AS varchar)
            FROM contexts WHERE context = :context
            ON CONFLICT DO NOTHING""";

    private static final String INSERT_WITH_NEXT_ID = INSERT.formatted("nextval('ids_' || number)");
    private static final String INSERT_WITH_GIVEN_ID = INSERT.formatted("CAST(:id AS integer)");

    private final Statements statements;
    private final ReadyIds readyIds;
    private final StoredJson json;

    JdbcSchemas(Statements statements, ReadyIds readyIds, StoredJson json) {
        this.statements = statements;
        this.readyIds = readyIds;
        this.json = json;
    }

    @Override
    public Optional<StoredSchema> find(String context, int id) {
        return statements
                .query("""
                        SELECT type, text, reference_list, metadata, rule_set
                        FROM contents WHERE context = :context AND id = :id""")
                .bind("context", context)
                .bind("id", id)
                .map((row, statement) -> new StoredSchema(id, content(row)))
                .findFirst();
    }

    private SchemaContent content(ResultSet row) throws SQLException {
        String references = row.getString("reference_list");
        String metadata = row.getString("metadata");
        String ruleSet = row.getString("rule_set");
        return new SchemaContent(
                new SchemaType(row.getString("type")),
                row.getString("text"),
                references == null ? List.of() : List.of(json.read(references, Reference[].class)),
                metadata == null ? null : json.read(metadata, Metadata.class),
                ruleSet == null ? null : json.read(ruleSet, RuleSet.class));
    }

    @Override
    public Optional<StoredSchema> find(String context, SchemaContent content) {
        return statements
                .query("SELECT id FROM contents WHERE context = :context AND fingerprint = :fingerprint")
                .bind("context", context)
                .bind("fingerprint", content.fingerprint())
                .mapTo(Integer.class)
                .findFirst()
                .map(id -> new StoredSchema(id, content));
    }

    @Override
    public List<SchemaKey> withGuid(UUID guid) {
        return statements
                .query("""
                        SELECT c.context, c.id FROM contents c
                        WHERE c.guid = :guid AND EXISTS
                            (SELECT 1 FROM versions v WHERE v.context = c.context AND v.schema_id = c.id)
                        ORDER BY c.context, c.id""")
                .bind("guid", guid)
                .map((row, statement) -> new SchemaKey(row.getString("context"), row.getInt("id")))
                .list();
    }

    @Override
    public int highestId(String context) {
        return statements
                .query("SELECT coalesce(max(id), 0) FROM contents WHERE context = :context")
                .bind("context", context)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public StoredSchema store(String context, SchemaContent content) {
        return insert(INSERT_WITH_NEXT_ID, context, new StoredSchema(0, content))
                .or(() -> find(context, content))
                .orElseGet(() -> {
                    readyIds.require(context, 0);
                    throw new LostRace("An id of context '" + context + "' was taken meanwhile", null);
                });
    }

    @Override
    public boolean storeAs(String context, StoredSchema schema) {
        Optional<StoredSchema> known = find(context, schema.content());
        if (known.isPresent()) {
            return known.get().id() == schema.id();
        }
        readyIds.require(context, schema.id());
        return insert(INSERT_WITH_GIVEN_ID, context, schema).isPresent()
                || find(context, schema.content())
                        .filter(found -> found.id() == schema.id())
                        .isPresent();
    }

    private Optional<StoredSchema> insert(String sql, String context, StoredSchema schema) {
        SchemaContent content = schema.content();
        Optional<StoredSchema> stored = statements
                .update(sql)
                .bind("context", context)
                .bind("id", schema.id())
                .bind("type", content.type().name())
                .bind("fingerprint", content.fingerprint())
                .bind("guid", content.guid())
                .bind("text", content.text())
                .bind("references", content.references().isEmpty() ? null : json.write(content.references()))
                .bind("metadata", content.metadata() == null ? null : json.write(content.metadata()))
                .bind("ruleSet", content.ruleSet() == null ? null : json.write(content.ruleSet()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Integer.class)
                .findFirst()
                .map(id -> new StoredSchema(id, content));
        stored.ifPresent(added -> insertReferences(context, added));
        return stored;
    }

    private void insertReferences(String context, StoredSchema schema) {
        if (schema.content().references().isEmpty()) {
            return;
        }
        PreparedBatch batch = statements.batch("""
                INSERT INTO content_references (target_context, target_subject, target_number, context, schema_id)
                VALUES (:targetContext, :targetSubject, :targetNumber, :context, :schemaId)
                ON CONFLICT DO NOTHING""");
        SubjectName here = new SubjectName(context, "");
        for (Reference reference : schema.content().references()) {
            SubjectName target = here.resolve(reference.subject());
            batch.bind("targetContext", target.context())
                    .bind("targetSubject", target.name())
                    .bind("targetNumber", reference.version())
                    .bind("context", context)
                    .bind("schemaId", schema.id())
                    .add();
        }
        batch.execute();
    }
}
