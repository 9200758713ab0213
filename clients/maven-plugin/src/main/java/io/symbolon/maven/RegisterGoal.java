package io.symbolon.maven;

import io.symbolon.check.CheckSchemas;
import io.symbolon.check.RegistryAccess;
import io.symbolon.check.RegistrySchemas;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.files.Manifest;
import io.symbolon.publish.RegisterSchemas;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Registers schemas, those first that others refer to; nothing is registered before all of them were read. */
@Mojo(name = "register", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true)
public final class RegisterGoal extends SchemasGoal {

    /** Whether the registry shall normalise the schemas first. */
    @Parameter(property = "symbolon.normalizeSchemas", defaultValue = "false")
    private boolean normalizeSchemas;

    /** Whether the registry shall give each schema the tags that the latest version has in the same places. */
    @Parameter(property = "symbolon.propagateSchemaTags", defaultValue = "false")
    private boolean propagateSchemaTags;

    @Override
    void run() throws MojoFailureException {
        Manifest manifest = schemas();
        try (RegistryAccess registry = open()) {
            tell(new CheckSchemas(SchemaFormats.load(), file -> {})
                    .validate(manifest, new RegistrySchemas(registry.client())));
            new RegisterSchemas(registry, normalizeSchemas, propagateSchemaTags)
                    .register(
                            manifest,
                            done -> getLog().info("Registered " + done.subject() + " version " + done.version() + " id "
                                    + done.id()));
        }
    }
}
