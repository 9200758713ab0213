package io.symbolon.registry.storage.jdbc;

import io.symbolon.model.Reference;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.SubjectName;
import java.util.StringJoiner;

/** The rows that say which versions a content refers to. */
final class ContentReferences {

    private static final String INSERT = """
            INSERT INTO content_references (target_context, target_subject, target_number, context, schema_id)
            SELECT target.context, target.subject, target.number, c.context, c.id
            FROM (VALUES %s) AS target (context, subject, number), (SELECT context, id FROM contents WHERE %s) c
            ON CONFLICT DO NOTHING""";

    private static final String TARGET =
            "(CAST(:targetContext# AS varchar), CAST(:targetSubject# AS varchar), CAST(:targetNumber# AS integer))";

    private ContentReferences() {}

    /** Adds the rows of a content that is there already, or was added before in the same round trip. */
    static void addTo(RoundTrip trip, String context, SchemaContent content) {
        if (content.references().isEmpty()) {
            return;
        }
        SubjectName here = new SubjectName(context, "");
        StringJoiner targets = new StringJoiner(", ");
        int number = 0;
        for (Reference reference : content.references()) {
            SubjectName target = here.resolve(reference.subject());
            trip.bind("targetContext" + number, target.context())
                    .bind("targetSubject" + number, target.name())
                    .bind("targetNumber" + number, reference.version());
            targets.add(TARGET.replace("#", String.valueOf(number++)));
        }
        JdbcSchemas.bindEqual(context, content, trip.run(INSERT.formatted(targets, JdbcSchemas.EQUAL)));
    }
}
