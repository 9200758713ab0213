package io.symbolon.check;

import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClientException;
import io.symbolon.client.RegistrySettings;
import io.symbolon.client.SubjectDirectory;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.files.ForeignSchemas;
import io.symbolon.files.SchemaFile;
import io.symbolon.model.Config;
import io.symbolon.model.SchemaBody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Earlier schemas that a registry has: as many versions as the subject's level demands, which the registry knows too. */
public final class EarlierVersions implements EarlierSchemas {

    private final RegistryClient client;
    private final SubjectDirectory directory;
    private final RegistrySettings settings;
    private final RegistrySchemas schemas;
    private final EarlierReading reading;
    private final @Nullable CompatibilityLevel level;

    /** @param level wins over what the registry says; null for that */
    public EarlierVersions(RegistryAccess registry, SchemaFormats formats, @Nullable CompatibilityLevel level) {
        this.client = registry.client();
        this.directory = registry.directory();
        this.settings = registry.settings();
        this.schemas = new RegistrySchemas(client);
        this.reading = new EarlierReading(formats, schemas);
        this.level = level;
    }

    @Override
    public Past before(SchemaFile file) {
        Config config = settings.config(file.subject());
        CompatibilityLevel demanded = level != null
                ? level
                : CompatibilityLevel.of(Objects.requireNonNullElse(config.compatibilityLevel(), ""))
                        .orElse(CompatibilityLevel.BACKWARD);
        CompatibilityPolicy policy = CompatibilityPolicy.of(
                        Objects.requireNonNullElse(config.compatibilityPolicy(), ""))
                .orElse(CompatibilityPolicy.STRICT);
        List<Integer> newestFirst = new ArrayList<>(versions(file.subject()));
        Collections.reverse(newestFirst);
        return new Past(
                demanded,
                policy,
                () -> newestFirst.stream()
                        .map(version -> fetch(file.subject(), version))
                        .iterator());
    }

    @Override
    public ForeignSchemas foreign() {
        return schemas;
    }

    private List<Integer> versions(String subject) {
        try {
            return directory.versions(subject, false);
        } catch (RegistryClientException e) {
            if (e.status() == 404) {
                return List.of();
            }
            throw e;
        }
    }

    private EarlierSchema fetch(String subject, int version) {
        SchemaBody body = client.version(subject, version);
        SchemaType type = body.schemaType() == null ? SchemaType.AVRO : new SchemaType(body.schemaType());
        String place = subject + " version " + version;
        return new EarlierSchema(
                version, place, Objects.requireNonNull(body.schema()), reading.read(type, schemas.source(body), place));
    }
}
