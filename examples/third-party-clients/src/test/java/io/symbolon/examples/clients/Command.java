package io.symbolon.examples.clients;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program with its arguments, run in a folder to its end. */
record Command(Path folder, List<String> words) {

    private static final int MINUTES = 8;

    static boolean isInstalled(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notFound) {
            return false;
        }
    }

    /**
     * Runs it.
     *
     * @return what it printed
     * @throws AssertionError with all that it said, where it fails
     */
    String run() throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String printed = Files.readString(output);
        String complaints = Files.readString(errors);
        Files.delete(output);
        Files.delete(errors);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(String.join(" ", words) + " failed:\n" + printed + complaints);
        }
        return printed;
    }
}
