package io.symbolon.cli;

import io.symbolon.check.RefusalStatus;
import io.symbolon.client.RegistryClientException;
import io.symbolon.files.ExitStatus;
import io.symbolon.files.ToolException;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns a failure into one line and a status; only {@code --debug} shows where it came from. */
final class FailureHandler implements IExecutionExceptionHandler {

    private final BooleanSupplier debug;

    FailureHandler(BooleanSupplier debug) {
        this.debug = debug;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult typed) {
        Failure shown = Failure.of(failure);
        command.getErr().println("symbolon: " + shown.message());
        if (debug.getAsBoolean()) {
            failure.printStackTrace(command.getErr());
        }
        return shown.status().code();
    }

    /** What is told of a failure. */
    private record Failure(ExitStatus status, String message) {

        static Failure of(Exception failure) {
            String message = Objects.requireNonNullElse(failure.getMessage(), "no reason given")
                    .replaceAll("\\s*\\R\\s*", " ");
            if (failure instanceof ToolException tool) {
                return new Failure(tool.status(), message);
            }
            if (failure instanceof RegistryClientException refusal) {
                return new Failure(RefusalStatus.of(refusal), message);
            }
            if (failure instanceof IllegalArgumentException) {
                return new Failure(ExitStatus.USAGE, message);
            }
            return new Failure(
                    ExitStatus.UNREACHABLE,
                    "this is a fault of symbolon; --debug shows where: "
                            + failure.getClass().getSimpleName() + ": " + message);
        }
    }
}
