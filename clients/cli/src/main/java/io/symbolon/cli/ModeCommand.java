package io.symbolon.cli;

import io.symbolon.files.ExitStatus;
import io.symbolon.model.ModeBody;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code symbolon mode}: what may be done with a subject, or the whole registry? */
@Command(
        name = "mode",
        mixinStandardHelpOptions = true,
        description = "Shows or sets the mode of a subject; without a subject, of the whole registry.")
final class ModeCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            defaultValue = "",
            paramLabel = "SUBJECT",
            description = "A subject, or a context as :.name:")
    private String subject = "";

    @Option(
            names = "--set",
            paramLabel = "MODE",
            description = "READWRITE, READONLY, IMPORT or, for :.__GLOBAL: alone, FORWARD.")
    private @Nullable String mode;

    @Option(names = "--force", description = "Set IMPORT although there are schemas.")
    private boolean force;

    @Option(names = "--delete", description = "Take the mode away, so that the next tier's holds.")
    private boolean delete;

    @Mixin
    private final Dialogue dialogue = new Dialogue();

    @Override
    public Integer call() {
        return dialogue.with(access -> {
            if (delete) {
                access.settings().deleteMode(subject);
            }
            if (mode != null) {
                access.settings().changeMode(subject, mode.toUpperCase(Locale.ROOT), force);
            }
            String now = access.settings().mode(subject);
            dialogue.tell(now, new ModeBody(now));
            return ExitStatus.FINE;
        });
    }
}
