package io.symbolon.cli;

import io.symbolon.files.ExitStatus;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code symbolon list}: what does a registry hold? */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the subjects of a registry, or the versions of one.")
final class ListCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "SUBJECT", description = "The subject whose versions are listed.")
    private @Nullable String subject;

    @Option(names = "--prefix", paramLabel = "PREFIX", defaultValue = "", description = "How the subjects begin.")
    private String prefix = "";

    @Option(names = "--deleted", description = "List what is soft-deleted too.")
    private boolean deleted;

    @Mixin
    private final Dialogue dialogue = new Dialogue();

    @Override
    public Integer call() {
        return dialogue.with(access -> {
            List<?> names = subject == null
                    ? access.directory().subjects(prefix, deleted)
                    : access.directory().versions(subject, deleted);
            names.forEach(name -> dialogue.tellAsText(String.valueOf(name)));
            dialogue.tellAsJson(names);
            return ExitStatus.FINE;
        });
    }
}
