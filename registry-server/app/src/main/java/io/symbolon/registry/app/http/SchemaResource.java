package io.symbolon.registry.app.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.SchemaBody;
import io.symbolon.model.SubjectVersion;
import io.symbolon.registry.ReadSchemas;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.Registry;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas by id, and the kinds of schema. */
final class SchemaResource {

    private static final long MAX_RENDERED_BYTES = 16 << 20;

    private final ReadSchemas schemas;
    private final SchemaBodies bodies;
    private final Json json;

    /** By identity: what changes is another object. */
    private final Cache<RegisteredSchema, byte[]> rendered = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MAX_RENDERED_BYTES)
            .weigher((RegisteredSchema schema, byte[] bytes) -> bytes.length)
            .build();

    SchemaResource(Registry registry, SchemaBodies bodies, Json json) {
        this.schemas = registry.schemas();
        this.bodies = bodies;
        this.json = json;
    }

    Object byId(Call call) {
        RegisteredSchema found = find(call);
        if (call.wantsPlainSchema()) {
            return rendered.get(found, schema -> json.write(bodies.byId(schema, call)));
        }
        SchemaBody body = bodies.tagged(bodies.byId(found, call), found, call);
        return call.flag("fetchMaxId")
                ? body.withMaxId(schemas.highestId(found.version().subject().context()))
                : body;
    }

    Object text(Call call) {
        return bodies.text(find(call), call).getBytes(StandardCharsets.UTF_8);
    }

    Object subjects(Call call) {
        List<String> subjects = newestPerSubject(call).stream()
                .map(version -> version.subject().toString())
                .toList();
        return call.page().of(subjects);
    }

    Object versions(Call call) {
        List<SubjectVersion> versions = newestPerSubject(call).stream()
                .map(version -> new SubjectVersion(version.subject().toString(), version.number()))
                .toList();
        return call.page().of(versions);
    }

    Object types(Call call) {
        return schemas.types().stream().map(SchemaType::name).sorted().toList();
    }

    private RegisteredSchema find(Call call) {
        return schemas.byId(call.id(), call.named(call.text("subject", "")));
    }

    private List<Version> newestPerSubject(Call call) {
        String context = call.meant(call.text("subject", "")).context();
        Map<SubjectName, Version> newest = new LinkedHashMap<>();
        schemas.versions(call.id(), context, call.flag("deleted"))
                .forEach(version -> newest.put(version.subject(), version));
        return List.copyOf(newest.values());
    }
}
