package io.symbolon.registry.app.http;

import io.symbolon.model.ServerId;
import io.symbolon.model.ServerVersion;
import java.util.List;
import java.util.Map;

/** What clients may know of the registry itself. */
final class MetadataResource {

    private static final ServerId ID =
            new ServerId(new ServerId.Scope(List.of(), Map.of("schema-registry-cluster", "schema-registry")));

    private MetadataResource() {}

    static Object id(Call call) {
        return ID;
    }

    static Object version(Call call) {
        return new ServerVersion(Release.version());
    }

    static Object deployment(Call call) {
        return Map.of();
    }
}
