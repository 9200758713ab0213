package io.symbolon.registry.app.http;

import io.symbolon.model.ContextId;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.ReadGuids;
import io.symbolon.registry.Registry;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.Shown;

/** Schemas by guid. */
final class GuidResource {

    private final ReadGuids guids;
    private final SchemaBodies bodies;

    GuidResource(Registry registry, SchemaBodies bodies) {
        this.guids = registry.guids();
        this.bodies = bodies;
    }

    /** There is no schema with a guid that is none. */
    Object read(Call call) {
        String text = call.pathPart("guid");
        return Guid.parse(text)
                .map(guid -> bodies.byGuid(guids.byGuid(guid), call))
                .orElseThrow(() -> new RegistryException(RegistryError.SCHEMA_ID_NOT_FOUND, Shown.of(text)));
    }

    Object ids(Call call) {
        return Guid.parse(call.pathPart("guid")).stream()
                .flatMap(guid -> guids.ids(guid).stream())
                .map(key -> new ContextId(key.context(), key.id()))
                .toList();
    }
}
