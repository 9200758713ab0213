package io.symbolon.cli;

import io.symbolon.check.CheckSchemas;
import io.symbolon.check.RegistryAccess;
import io.symbolon.check.RegistrySchemas;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.files.ForeignSchemas;
import io.symbolon.files.Manifest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code symbolon validate}: are these schemas? */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "Reads schemas with all that they refer to, and says what is wrong with them. A registry is asked only for"
                        + " references that a manifest declares and no file has.")
final class ValidateCommand implements Callable<Integer> {

    @Parameters(defaultValue = ".", paramLabel = "PATH", description = "A file, a folder or a manifest.")
    private Path path = Path.of(".");

    @Mixin
    private final SchemaTypeOption type = new SchemaTypeOption();

    @Mixin
    private final RegistryOption registry = new RegistryOption();

    @Mixin
    private final ReportOption report = new ReportOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Manifest now = type.paths().read(path);
        if (!registry.isGiven()) {
            return validate(now, ForeignSchemas.NONE);
        }
        try (RegistryAccess access = registry.open()) {
            return validate(now, new RegistrySchemas(access.client()));
        }
    }

    private int validate(Manifest now, ForeignSchemas foreign) {
        Output out = Output.of(spec);
        try (Progress progress = Progress.of(now, out)) {
            return report.tell(new CheckSchemas(SchemaFormats.load(), progress).validate(now, foreign), out);
        }
    }
}
