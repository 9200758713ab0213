package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.StoredSchema;
import java.util.Optional;

/** Adds rows of contents, unless there is an equal one. */
final class NewContents {

    /** Adds nothing where the context is unknown, or where the content or the id is there already. */
    private static final String INSERT = """
            INSERT INTO contents
                (context, id, type, fingerprint, guid, text, reference_list, metadata, rule_set)
            SELECT context, %s, CAST(:type AS varchar), CAST(:fingerprint AS varchar), CAST(:guid AS uuid),
                CAST(:text AS varchar), CAST(:references AS varchar), CAST(:metadata AS varchar),
                CAST(:ruleSet AS varchar)
            FROM contexts WHERE context = :context %s
            ON CONFLICT DO NOTHING""";

    /** Draws no id where there is an equal content. */
    private static final String INSERT_WITH_NEXT_ID = INSERT.formatted(
            "nextval('ids_' || number)", "AND NOT EXISTS (SELECT 1 FROM contents WHERE " + JdbcSchemas.EQUAL + ")");

    private static final String INSERT_WITH_GIVEN_ID = INSERT.formatted("CAST(:id AS integer)", "");

    private final Statements statements;
    private final JdbcSchemas schemas;
    private final ReadyIds readyIds;
    private final StoredJson json;

    NewContents(Statements statements, JdbcSchemas schemas, ReadyIds readyIds, StoredJson json) {
        this.statements = statements;
        this.schemas = schemas;
        this.readyIds = readyIds;
        this.json = json;
    }

    /** Adds a content under the context's next id; later statements find it as an equal content, unless the id was refused. */
    void addTo(RoundTrip trip, String context, SchemaContent content) {
        bind(context, content, trip.run(INSERT_WITH_NEXT_ID));
    }

    /** Why a content that was added is not there. */
    LostRace missing(String context) {
        readyIds.require(context, 0);
        return new LostRace("An id of context '" + context + "' was taken meanwhile", null);
    }

    /** Adds a content under a given id; whether that id names it now. */
    boolean keep(String context, StoredSchema schema) {
        Optional<StoredSchema> known = schemas.find(context, schema.content());
        if (known.isPresent()) {
            return known.get().id() == schema.id();
        }
        readyIds.require(context, schema.id());
        RoundTrip trip = statements.updates().run(INSERT_WITH_GIVEN_ID).bind("id", schema.id());
        bind(context, schema.content(), trip);
        trip.send();
        return schemas.find(context, schema.content())
                .filter(found -> found.id() == schema.id())
                .isPresent();
    }

    private void bind(String context, SchemaContent content, RoundTrip trip) {
        JdbcSchemas.bindEqual(context, content, trip);
        trip.bind("type", content.type().name())
                .bind("text", content.text())
                .bind("references", content.references().isEmpty() ? null : json.write(content.references()))
                .bind("metadata", json.writeOrNull(content.metadata()))
                .bind("ruleSet", json.writeOrNull(content.ruleSet()));
    }
}
