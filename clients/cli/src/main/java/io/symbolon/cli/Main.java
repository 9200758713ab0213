package io.symbolon.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The program's entry. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int status = Symbolon.commandLine(out, err).execute(arguments);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** Whatever the terminal's locale says: schemas are UTF-8. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
