package io.symbolon.registry.app.http;

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

    Object read(Call call) {
        return bodies.full(find(call), call);
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
