package io.symbolon.cli;

import io.symbolon.files.ExitStatus;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with what was typed, and where to read on. */
final class MistypedHandler implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println("symbolon: " + mistake.getMessage());
        UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
        command.getErr().println("Read on: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitStatus.USAGE.code();
    }
}
