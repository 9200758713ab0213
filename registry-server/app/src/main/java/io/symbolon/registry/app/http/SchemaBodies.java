package io.symbolon.registry.app.http;

import io.symbolon.model.SchemaBody;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.Version;
import org.jspecify.annotations.Nullable;

/**
 * The answers that tell of a registered schema; which members they have depends on the question. The text is the stored one
 * or a rendering that was asked for.
 */
final class SchemaBodies {

    private SchemaBodies() {}

    /** The answer to a registration: no subject, which the client knows. */
    static SchemaBody registered(RegisteredSchema registered, String text) {
        SchemaContent content = registered.schema().content();
        return new SchemaBody(
                null,
                registered.version().number(),
                registered.schema().id(),
                content.guid().toString(),
                content.type().name(),
                content.references(),
                content.metadata(),
                content.ruleSet(),
                text,
                null,
                null,
                null);
    }

    /** The answer to a question for a version: everything. */
    static SchemaBody full(RegisteredSchema registered, String text) {
        return of(registered, registered.schema().id(), text);
    }

    /** The answer to a question by id: no id, which the client knows. */
    static SchemaBody byId(RegisteredSchema registered, String text) {
        return of(registered, null, text);
    }

    private static SchemaBody of(RegisteredSchema registered, @Nullable Integer id, String text) {
        Version version = registered.version();
        SchemaContent content = registered.schema().content();
        return new SchemaBody(
                version.subject().toString(),
                version.number(),
                id,
                content.guid().toString(),
                content.type().name(),
                content.references(),
                content.metadata(),
                content.ruleSet(),
                text,
                version.registeredAt(),
                version.deleted(),
                null);
    }
}
