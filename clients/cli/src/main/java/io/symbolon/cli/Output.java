package io.symbolon.cli;

import io.symbolon.files.ToolException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command's answer goes. */
final class Output {

    private final PrintWriter out;
    private final PrintWriter err;

    private Output(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    static Output of(@Nullable CommandSpec spec) {
        CommandSpec known = Objects.requireNonNull(spec, "picocli sets it");
        return new Output(known.commandLine().getOut(), known.commandLine().getErr());
    }

    PrintWriter err() {
        return err;
    }

    void print(String text) {
        out.print(text);
        out.flush();
    }

    void save(String text, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw ToolException.usage(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
