package io.symbolon.cli;

import io.symbolon.check.CheckReport;
import io.symbolon.check.CheckSchemas;
import io.symbolon.check.RegistrySchemas;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.files.ExitStatus;
import io.symbolon.files.Manifest;
import io.symbolon.publish.RegisterSchemas;
import io.symbolon.publish.Registration;
import io.symbolon.report.Palette;
import io.symbolon.report.ReportFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code symbolon register}: puts schemas into a registry. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        description =
                "Registers schemas, those first that others refer to. All of them are read before the first is registered; one"
                        + " that is registered already stays as it is.")
final class RegisterCommand implements Callable<Integer> {

    @Parameters(defaultValue = ".", paramLabel = "PATH", description = "A file, a folder or a manifest.")
    private Path path = Path.of(".");

    @Option(names = "--subject", paramLabel = "SUBJECT", description = "The subject of a single file.")
    private @Nullable String subject;

    @Option(names = "--normalize", description = "Have the registry normalise the schemas first.")
    private boolean normalize;

    @Option(
            names = "--propagate-tags",
            description = "Have the registry give each schema the tags that the latest version has in the same places.")
    private boolean propagateTags;

    @Mixin
    private final SchemaTypeOption type = new SchemaTypeOption();

    @Mixin
    private final Dialogue dialogue = new Dialogue();

    @Override
    public Integer call() {
        Manifest manifest = manifest();
        return dialogue.with(access -> {
            CheckReport report = new CheckSchemas(SchemaFormats.load(), file -> {})
                    .validate(manifest, new RegistrySchemas(access.client()));
            if (!report.isFine()) {
                dialogue.output().print(ReportFormat.TEXT.writer(Palette.PLAIN).write(report));
                return ExitStatus.FAULT;
            }
            List<Registration> done =
                    new RegisterSchemas(access, normalize, propagateTags).register(manifest, this::tell);
            dialogue.tellAsJson(done);
            return ExitStatus.FINE;
        });
    }

    private void tell(Registration done) {
        dialogue.tellAsText(
                done.subject() + " version " + done.version() + " id " + done.id() + " (" + done.file() + ")");
    }

    private Manifest manifest() {
        Manifest manifest = type.paths().read(path);
        return subject == null ? manifest : manifest.ofOnlyFile(subject);
    }
}
