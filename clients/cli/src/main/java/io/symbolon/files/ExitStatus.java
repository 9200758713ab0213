package io.symbolon.files;

/** What the status of a tool's process says. */
public enum ExitStatus {
    /** All is well. */
    FINE(0),
    /** A schema does not fit or is none. */
    FAULT(1),
    /** The command, the manifest or a file's name is wrong. */
    USAGE(2),
    /** The registry cannot be reached, or does not allow it. */
    UNREACHABLE(3);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** What the process answers to the one that started it. */
    public int code() {
        return code;
    }
}
