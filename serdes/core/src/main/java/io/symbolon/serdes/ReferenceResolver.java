package io.symbolon.serdes;

import io.symbolon.client.RegistryClient;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import io.symbolon.model.ContextPrefix;
import io.symbolon.model.Reference;
import io.symbolon.model.SchemaBody;
import io.symbolon.model.SubjectVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fetches what one schema refers to, each schema once. Bounded: a registry that answers in circles is refused. */
final class ReferenceResolver {

    private static final int MOST_SCHEMAS = 1000;

    private final RegistryClient client;

    /** What was fetched; null while it is being fetched. */
    private final Map<SubjectVersion, @Nullable SchemaSource> sources = new HashMap<>();

    ReferenceResolver(RegistryClient client) {
        this.client = client;
    }

    /**
     * A schema with all that it refers to, soft-deleted or not: what was written with it stays readable.
     *
     * @param subject the one that was asked for, whose context references mean where the answer names no subject
     */
    SchemaSource source(SchemaBody body, String subject) {
        if (body.schema() == null) {
            throw new SerdeException("The registry answered without a schema; check that schema.registry.url is right");
        }
        List<Dependency> dependencies = new ArrayList<>();
        ContextPrefix context = ContextPrefix.of(Objects.requireNonNullElse(body.subject(), subject));
        for (Reference reference : body.references()) {
            dependencies.add(new Dependency(reference.name(), source(context.qualify(reference))));
        }
        return new SchemaSource(body.schema(), dependencies);
    }

    private SchemaSource source(Reference reference) {
        SubjectVersion key = new SubjectVersion(reference.subject(), reference.version());
        SchemaSource known = sources.get(key);
        if (known != null) {
            return known;
        }
        if (sources.containsKey(key) || sources.size() == MOST_SCHEMAS) {
            throw new SerdeException("The references of the schema go in a circle or are more than " + MOST_SCHEMAS
                    + ", as seen at " + key + "; this registry cannot be right");
        }
        sources.put(key, null);
        SchemaSource source = source(client.version(key.subject(), key.version(), true), key.subject());
        sources.put(key, source);
        return source;
    }
}
