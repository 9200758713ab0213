package io.symbolon.registry.storage.jdbc;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.Metadata;
import io.symbolon.model.Reference;
import io.symbolon.model.RuleSet;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.SchemaKey;
import io.symbolon.registry.storage.Schemas;
import io.symbolon.registry.storage.StoredSchema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of contents. */
final class JdbcSchemas implements Schemas {

    /** Finds an equal content; the guid is there for the index. */
    static final String EQUAL = "guid = :guid AND context = :context AND fingerprint = :fingerprint";

    private final Statements statements;
    private final StoredJson json;

    JdbcSchemas(Statements statements, StoredJson json) {
        this.statements = statements;
        this.json = json;
    }

    /** Binds what {@link #EQUAL} asks for. */
    static void bindEqual(String context, SchemaContent content, RoundTrip trip) {
        trip.bind("guid", content.guid()).bind("context", context).bind("fingerprint", content.fingerprint());
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
                .query("SELECT id FROM contents WHERE " + EQUAL)
                .bind("guid", content.guid())
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
}
