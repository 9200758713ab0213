package io.symbolon.registry.app.http;

import io.symbolon.model.TagSchemaRequest;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.Registry;
import io.symbolon.registry.storage.Version;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The versions of a subject: registering, reading and taking away. */
final class VersionResource {

    private final Registry registry;
    private final SchemaBodies bodies;

    VersionResource(Registry registry, SchemaBodies bodies) {
        this.registry = registry;
        this.bodies = bodies;
    }

    Object list(Call call) {
        boolean only = call.flag("deletedOnly");
        boolean negative = call.flag("deletedAsNegative");
        boolean withDeleted = only || negative || call.flag("deleted");
        List<Integer> numbers = registry.subjects().versions(call.subject(), withDeleted).stream()
                .filter(version -> version.deleted() || !only)
                .map(version -> negative && version.deleted() ? -version.number() : version.number())
                .toList();
        return call.page().of(numbers);
    }

    Object register(Call call) {
        RegisteredSchema registered = registry.register().register(call.subject(), call.schemaRequest());
        return bodies.registered(registered, call);
    }

    /** Registers what the call makes of a version. */
    Object tag(Call call) {
        RegisteredSchema registered =
                registry.tag().tag(call.subject(), call.version(), call.body(TagSchemaRequest.class));
        return bodies.registered(registered, call);
    }

    Object read(Call call) {
        RegisteredSchema found = find(call);
        return bodies.tagged(bodies.full(found, call), found, call);
    }

    Object text(Call call) {
        return bodies.text(find(call), call).getBytes(StandardCharsets.UTF_8);
    }

    Object referrers(Call call) {
        List<Integer> ids = registry.search().referringTo(call.subject(), call.version(), call.flag("deleted"));
        return call.page().ofSchemas().of(ids);
    }

    Object delete(Call call) {
        Version deleted = call.flag("permanent")
                ? registry.delete().deleteVersionPermanently(call.subject(), call.version())
                : registry.delete().deleteVersion(call.subject(), call.version());
        return deleted.number();
    }

    private RegisteredSchema find(Call call) {
        return registry.subjects().version(call.subject(), call.version(), call.flag("deleted"));
    }
}
