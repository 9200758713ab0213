package io.symbolon.registry.app.http;

import io.symbolon.model.AssociationBody;
import io.symbolon.model.ListedSchema;
import io.symbolon.model.Reference;
import io.symbolon.model.SchemaBody;
import io.symbolon.registry.FindTags;
import io.symbolon.registry.FoundSchema;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.Registry;
import io.symbolon.registry.RenderSchema;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers that tell of a registered schema, spelled as the call asks; which members they have depends on the question. */
final class SchemaBodies {

    private final RenderSchema render;
    private final FindTags tags;

    SchemaBodies(Registry registry) {
        this.render = registry.render();
        this.tags = registry.tags();
    }

    /** The answer to a registration: no subject, which the client knows. */
    SchemaBody registered(RegisteredSchema registered, Call call) {
        return registered(registered, text(registered, call));
    }

    /** As {@link #registered}, whatever the call asks. */
    static SchemaBody asStored(RegisteredSchema registered) {
        return registered(registered, registered.schema().content().text());
    }

    private static SchemaBody registered(RegisteredSchema registered, String text) {
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
                null,
                null);
    }

    /** The answer to a question for a version: everything. */
    SchemaBody full(RegisteredSchema registered, Call call) {
        Version version = registered.version();
        return of(
                registered,
                version.subject().toString(),
                version.number(),
                registered.schema().id(),
                call);
    }

    /** A part of the answer to a question for many. */
    ListedSchema listed(FoundSchema found, Call call) {
        List<String> aliases =
                found.aliases().stream().map(SubjectName::toString).toList();
        List<AssociationBody> associations =
                found.associations().stream().map(AssociationBodies::of).toList();
        return new ListedSchema(full(found.schema(), call), aliases, associations);
    }

    /** The answer to a question by id: no id, which the client knows. */
    SchemaBody byId(RegisteredSchema registered, Call call) {
        Version version = registered.version();
        return of(registered, version.subject().toString(), version.number(), null, call);
    }

    /** The answer to a question by guid: no place, for there may be several. */
    SchemaBody byGuid(RegisteredSchema registered, Call call) {
        return of(registered, null, null, null, call);
    }

    /** One of these answers, with the tags that the call looks for in the schema. */
    SchemaBody tagged(SchemaBody body, RegisteredSchema registered, Call call) {
        Set<String> wanted = call.wantedTags();
        return wanted.isEmpty() ? body : body.withSchemaTags(tags.find(wanted, registered));
    }

    /** The schema's text alone. */
    String text(RegisteredSchema registered, Call call) {
        return render.text(registered, call.format());
    }

    private SchemaBody of(
            RegisteredSchema registered,
            @Nullable String subject,
            @Nullable Integer number,
            @Nullable Integer id,
            Call call) {
        SchemaContent content = registered.schema().content();
        return new SchemaBody(
                subject,
                number,
                id,
                content.guid().toString(),
                content.type().name(),
                references(registered, call),
                content.metadata(),
                content.ruleSet(),
                text(registered, call),
                null,
                registered.version().registeredAt(),
                registered.version().deleted(),
                null);
    }

    /** A reference without a context means the one of the schema that has it, which a client may want to read. */
    private static List<Reference> references(RegisteredSchema registered, Call call) {
        List<Reference> stored = registered.schema().content().references();
        if (!call.wantsQualifiedReferences()) {
            return stored;
        }
        return stored.stream()
                .map(reference -> new Reference(
                        reference.name(),
                        registered
                                .version()
                                .subject()
                                .resolve(reference.subject())
                                .toString(),
                        reference.version()))
                .toList();
    }
}
