package io.symbolon.cli;

import java.io.PrintWriter;
import java.util.Objects;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program with its commands. */
@Command(
        name = "symbolon",
        description = "Schemas that fit: checks them, registers them, reads and writes records.",
        mixinStandardHelpOptions = true,
        versionProvider = Symbolon.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:fine",
            "1:a schema is incompatible or invalid",
            "2:the command, the manifest or a file's name is wrong",
            "3:the registry cannot be reached, or does not allow it"
        },
        subcommands = {
            CheckCommand.class,
            DiffCommand.class,
            ValidateCommand.class,
            RegisterCommand.class,
            GetCommand.class,
            ListCommand.class,
            DeleteCommand.class,
            ConfigCommand.class,
            ModeCommand.class,
            EncodeCommand.class,
            DecodeCommand.class,
            GenerateCompletion.class,
            HelpCommand.class
        })
public final class Symbolon {

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where a failure comes from.")
    private boolean debug;

    private Symbolon() {}

    /** The program, ready to be run once. */
    public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        Symbolon symbolon = new Symbolon();
        return new CommandLine(symbolon)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new MistypedHandler())
                .setExecutionExceptionHandler(new FailureHandler(() -> symbolon.debug));
    }

    /** The version that the jar was built as. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Symbolon.class.getPackage().getImplementationVersion();
            return new String[] {Objects.requireNonNullElse(version, "unpackaged")};
        }
    }
}
