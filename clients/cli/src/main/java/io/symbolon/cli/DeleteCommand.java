package io.symbolon.cli;

import io.symbolon.files.ExitStatus;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code symbolon delete}: takes a subject or a version away. */
@Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        description =
                "Soft-deletes a subject or one of its versions; what is soft-deleted can be deleted with --permanent.")
final class DeleteCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "SUBJECT", description = "The subject.")
    private String subject = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VERSION",
            description = "A version's number or latest; without it all versions go.")
    private @Nullable String version;

    @Option(names = "--permanent", description = "Delete for good.")
    private boolean permanent;

    @Mixin
    private final Dialogue dialogue = new Dialogue();

    @Override
    public Integer call() {
        return dialogue.with(access -> {
            List<Integer> gone = version == null
                    ? access.directory().deleteSubject(subject, permanent)
                    : List.of(access.directory().deleteVersion(subject, version, permanent));
            dialogue.tell("deleted " + subject + " version " + shown(gone), gone);
            return ExitStatus.FINE;
        });
    }

    private static String shown(List<Integer> versions) {
        return versions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
