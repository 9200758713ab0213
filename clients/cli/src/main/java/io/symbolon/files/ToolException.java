package io.symbolon.files;

import org.jspecify.annotations.Nullable;

/** The reason why a tool cannot do what it was asked: one line for people, and the status that its process ends with. */
public final class ToolException extends RuntimeException {

    private final ExitStatus status;

    private ToolException(ExitStatus status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** What was asked cannot be meant, or a file is not what it should be. */
    public static ToolException usage(String message) {
        return new ToolException(ExitStatus.USAGE, message, null);
    }

    public static ToolException usage(String message, Throwable cause) {
        return new ToolException(ExitStatus.USAGE, message, cause);
    }

    /** The schemas are at fault. */
    public static ToolException invalid(String message) {
        return new ToolException(ExitStatus.FAULT, message, null);
    }

    public static ToolException invalid(String message, Throwable cause) {
        return new ToolException(ExitStatus.FAULT, message, cause);
    }

    /** The same, with the place where it happened. */
    public ToolException at(String place) {
        return new ToolException(status, place + ": " + getMessage(), this);
    }

    public ExitStatus status() {
        return status;
    }
}
