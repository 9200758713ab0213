package io.symbolon.registry.app.http;

import static io.symbolon.registry.app.http.Route.delete;
import static io.symbolon.registry.app.http.Route.get;
import static io.symbolon.registry.app.http.Route.post;
import static io.symbolon.registry.app.http.Route.put;

import io.symbolon.registry.Registry;
import java.util.List;

/** Everything that is served, one row an endpoint; openapi.yaml has the same list. */
final class RouteTable {

    private RouteTable() {}

    static List<Route> of(Registry registry, Json json, Readiness readiness) {
        SchemaBodies bodies = new SchemaBodies(registry);
        SearchResource search = new SearchResource(registry, bodies);
        SchemaResource schemas = new SchemaResource(registry, bodies, json);
        GuidResource guids = new GuidResource(registry, bodies);
        SubjectResource subjects = new SubjectResource(registry, bodies, json);
        VersionResource versions = new VersionResource(registry, bodies);
        CompatibilityResource compatibility = new CompatibilityResource(registry.compatibility());
        ContextResource contexts = new ContextResource(registry.contexts());
        ConfigResource config = new ConfigResource(registry.config(), json);
        ModeResource mode = new ModeResource(registry.mode());
        AssociationResource associations = new AssociationResource(registry);
        HealthResource health = new HealthResource(readiness);
        return List.of(
                get("/", RootResource::greet),
                post("/", RootResource::greet),
                get("/schemas", search::list),
                get("/schemas/ids/{id}", schemas::byId),
                get("/schemas/ids/{id}/schema", schemas::text),
                get("/schemas/ids/{id}/subjects", schemas::subjects),
                get("/schemas/ids/{id}/versions", schemas::versions),
                get("/schemas/guids/{guid}", guids::read),
                get("/schemas/guids/{guid}/ids", guids::ids),
                get("/schemas/types", schemas::types),
                get("/subjects", subjects::list),
                post("/subjects/{subject}", subjects::lookUp),
                delete("/subjects/{subject}", subjects::delete),
                get("/subjects/{subject}/metadata", subjects::withMetadata),
                get("/subjects/{subject}/versions", versions::list),
                post("/subjects/{subject}/versions", versions::register),
                get("/subjects/{subject}/versions/{version}", versions::read),
                get("/subjects/{subject}/versions/{version}/schema", versions::text),
                get("/subjects/{subject}/versions/{version}/referencedby", versions::referrers),
                post("/subjects/{subject}/versions/{version}/tags", versions::tag),
                delete("/subjects/{subject}/versions/{version}", versions::delete),
                post("/compatibility/subjects/{subject}/versions/{version}", compatibility::withVersion),
                post("/compatibility/subjects/{subject}/versions", compatibility::withSubject),
                get("/contexts", contexts::list),
                delete("/contexts/{context}", contexts::delete),
                get("/config", config::read),
                put("/config", config::change),
                delete("/config", config::remove),
                get("/config/{subject}", config::read),
                put("/config/{subject}", config::change),
                delete("/config/{subject}", config::remove),
                get("/mode", mode::read),
                put("/mode", mode::change),
                delete("/mode", mode::remove),
                get("/mode/{subject}", mode::read),
                put("/mode/{subject}", mode::change),
                delete("/mode/{subject}", mode::remove),
                get("/v1/metadata/id", MetadataResource::id),
                get("/v1/metadata/version", MetadataResource::version),
                get("/v1/metadata/deployment", MetadataResource::deployment),
                post("/associations", associations::create),
                post("/associations:batchGet", associations::readSeveral),
                post("/associations:batchMutate", associations::changeSeveral),
                get("/associations/subjects/{subject}", associations::ofSubject),
                get("/associations/resources/{namespace}/{name}", associations::ofTopic),
                get("/associations/resources/{id}", associations::ofResource),
                put("/associations/resources/{id}", associations::upsert),
                delete("/associations/resources/{id}", associations::delete),
                get("/health/live", health::live),
                get("/health/ready", health::ready));
    }
}
