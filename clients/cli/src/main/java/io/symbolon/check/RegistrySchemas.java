package io.symbolon.check;

import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClientException;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import io.symbolon.files.ForeignSchemas;
import io.symbolon.files.ToolException;
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

/** Schemas of a registry with all that they refer to, each fetched once. For one thread. */
public final class RegistrySchemas implements ForeignSchemas {

    private final RegistryClient client;

    /** What was fetched; null while it is being fetched. */
    private final Map<SubjectVersion, @Nullable SchemaSource> sources = new HashMap<>();

    public RegistrySchemas(RegistryClient client) {
        this.client = client;
    }

    @Override
    public SchemaSource source(String subject, int version) {
        return source(new SubjectVersion(subject, version), false);
    }

    /** A schema that was fetched, with all that it refers to; that may be soft-deleted since. */
    public SchemaSource source(SchemaBody body) {
        ContextPrefix context = ContextPrefix.of(Objects.requireNonNullElse(body.subject(), ""));
        List<Dependency> dependencies = new ArrayList<>();
        for (Reference reference : body.references()) {
            SubjectVersion meant = new SubjectVersion(context.qualify(reference.subject()), reference.version());
            dependencies.add(new Dependency(reference.name(), source(meant, true)));
        }
        return new SchemaSource(Objects.requireNonNull(body.schema()), dependencies);
    }

    private SchemaSource source(SubjectVersion key, boolean withDeleted) {
        SchemaSource known = sources.get(key);
        if (known != null) {
            return known;
        }
        if (sources.containsKey(key)) {
            throw ToolException.invalid("The registry's schemas refer to one another in a circle, as seen at " + key);
        }
        sources.put(key, null);
        SchemaSource source = source(fetch(key.subject(), key.version(), withDeleted));
        sources.put(key, source);
        return source;
    }

    private SchemaBody fetch(String subject, int version, boolean withDeleted) {
        try {
            return version == Reference.LATEST ? client.latest(subject) : client.version(subject, version, withDeleted);
        } catch (RegistryClientException e) {
            if (e.status() != 404) {
                throw e;
            }
            throw ToolException.invalid("A schema refers to "
                    + (version == Reference.LATEST ? "" : "version " + version + " of ") + "the subject '" + subject
                    + "', which neither a file nor the registry has");
        }
    }
}
