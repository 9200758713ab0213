package io.symbolon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the program's commands in this process, and others beside it. */
public final class Shell {

    private final Path folder;

    public Shell(Path folder) {
        this.folder = folder;
    }

    /** Runs {@code symbolon}; {@code ./} at the start of an argument means the folder. */
    public Answer symbolon(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> typed = new ArrayList<>();
        for (String argument : arguments) {
            typed.add(
                    argument.startsWith("./")
                            ? folder.resolve(argument.substring(2)).toString()
                            : argument);
        }
        int status =
                Symbolon.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(typed.toArray(String[]::new));
        return new Answer(status, out.toString(), err.toString().replace(folder + "/", "./"));
    }

    /** Runs a program in the folder, which has to go well. */
    public String run(String... command) {
        Answer answer = run(List.of(command));
        if (answer.status() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + answer.out());
        }
        return answer.out();
    }

    /** Runs a program in the folder, both its outputs in one. */
    public Answer run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), out, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts all that is there under git. */
    public void commitAll() {
        run("git", "init", "-q", "-b", "main", ".");
        run("git", "add", "-A");
        run("git", "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "all");
    }

    /** What a program answered. */
    public record Answer(int status, String out, String err) {}
}
