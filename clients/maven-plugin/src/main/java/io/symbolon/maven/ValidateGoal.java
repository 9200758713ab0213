package io.symbolon.maven;

import io.symbolon.check.CheckSchemas;
import io.symbolon.check.RegistryAccess;
import io.symbolon.check.RegistrySchemas;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.files.ForeignSchemas;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails the build where a schema is none. A registry is asked only for references that no file has. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true)
public final class ValidateGoal extends SchemasGoal {

    @Override
    void run() throws MojoFailureException {
        CheckSchemas check = new CheckSchemas(SchemaFormats.load(), file -> {});
        if (!hasRegistry()) {
            tell(check.validate(schemas(), ForeignSchemas.NONE));
            return;
        }
        try (RegistryAccess registry = open()) {
            tell(check.validate(schemas(), new RegistrySchemas(registry.client())));
        }
    }
}
