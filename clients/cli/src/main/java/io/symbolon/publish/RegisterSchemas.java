package io.symbolon.publish;

import io.symbolon.check.RegistryAccess;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistrySettings;
import io.symbolon.files.ForeignSchemas;
import io.symbolon.files.Manifest;
import io.symbolon.files.SchemaFile;
import io.symbolon.files.SchemaGraph;
import io.symbolon.model.ConfigUpdate;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.SchemaBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Registers schemas, those first that others refer to, so that each reference names the version that was just registered. What
 * a manifest says of a subject's level is set before its schema is judged. For one thread.
 */
public final class RegisterSchemas {

    private final RegistryClient client;
    private final RegistrySettings settings;
    private final boolean normalize;
    private final boolean propagateTags;

    /**
     * @param normalize whether the registry shall normalise the schemas first
     * @param propagateTags whether each schema shall get the tags that its subject's latest version has in the same places
     */
    public RegisterSchemas(RegistryAccess registry, boolean normalize, boolean propagateTags) {
        this.client = registry.client();
        this.settings = registry.settings();
        this.normalize = normalize;
        this.propagateTags = propagateTags;
    }

    /**
     * Registers all schemas, and stops at the first that is refused.
     *
     * @param told of each as soon as it is registered
     * @throws io.symbolon.client.RegistryClientException with the registry's reason
     */
    public List<Registration> register(Manifest manifest, Consumer<Registration> told) {
        SchemaGraph graph = new SchemaGraph(manifest.schemas(), ForeignSchemas.NONE);
        Map<String, Integer> versions = new HashMap<>();
        List<Registration> done = new ArrayList<>();
        for (SchemaFile file : graph.ordered()) {
            file.declaration()
                    .wantedLevel()
                    .ifPresent(level -> settings.changeConfig(file.subject(), ConfigUpdate.toLevel(level.name())));
            Registration registration = register(file, references(graph.references(file), versions));
            versions.put(file.subject(), registration.version());
            done.add(registration);
            told.accept(registration);
        }
        return done;
    }

    private static List<Reference> references(List<Reference> references, Map<String, Integer> versions) {
        return references.stream()
                .map(reference -> reference.version() == Reference.LATEST
                        ? new Reference(
                                reference.name(),
                                reference.subject(),
                                versions.getOrDefault(reference.subject(), Reference.LATEST))
                        : reference)
                .toList();
    }

    private Registration register(SchemaFile file, List<Reference> references) {
        RegisterSchemaRequest plain = new RegisterSchemaRequest(
                file.text(),
                file.type().name(),
                references,
                file.declaration().metadata(),
                file.declaration().ruleSet(),
                null,
                null);
        RegisterSchemaRequest request = propagateTags ? plain.propagatingTags() : plain;
        SchemaBody answer = client.register(file.subject(), request, normalize);
        Integer version = answer.version();
        if (version == null) {
            version = client.lookUp(file.subject(), request, normalize).version();
        }
        return new Registration(
                file.subject(),
                Objects.requireNonNullElse(version, Reference.LATEST),
                Objects.requireNonNull(answer.id()),
                file.place());
    }
}
