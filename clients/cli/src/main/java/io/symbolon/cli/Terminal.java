package io.symbolon.cli;

import io.symbolon.report.Palette;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** The options that say how a command talks. */
final class Terminal {

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "AUTO",
            description = "Colours: ${COMPLETION-CANDIDATES}. AUTO is on a terminal, unless NO_COLOR is set.")
    private When color = When.AUTO;

    Palette palette() {
        boolean coloured = switch (color) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> Ansi.AUTO.enabled();
        };
        return coloured ? Palette.COLOURED : Palette.PLAIN;
    }

    /** Whether somebody sits there and watches. */
    static boolean isTerminal() {
        return Ansi.AUTO.enabled() && System.getenv("CI") == null;
    }

    /** When something is done. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }
}
