package io.symbolon.check;

import io.symbolon.files.ToolException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The {@code git} program, run in a folder, from where it finds the repository. For one thread. */
final class GitProgram {

    private static final String INDEX = "GIT_INDEX_FILE";

    /** What git tells its hooks of where it runs them; in another folder it would mean something else. */
    private static final List<String> OF_HOOKS =
            List.of("GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_PREFIX", INDEX);

    private final Path folder;
    private final Map<String, String> environment;

    GitProgram(Path folder) {
        this(folder, Map.of());
    }

    private GitProgram(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** The program with another index than the repository's. */
    GitProgram withIndex(Path index) {
        return new GitProgram(folder, Map.of(INDEX, index.toString()));
    }

    /** Runs a command to its end and returns what it answers. */
    String run(String... arguments) throws GitException {
        Process git = start(command(arguments));
        // A pipe that nobody reads stops git as soon as it is full, so both are read at once.
        CompletableFuture<String> complaint = CompletableFuture.supplyAsync(() -> text(git.getErrorStream()));
        try {
            git.getOutputStream().close();
            String answer = text(git.getInputStream());
            if (git.waitFor() != 0) {
                throw new GitException(complaint.join().lines().findFirst().orElse(""));
            }
            return answer;
        } catch (IOException | UncheckedIOException | CompletionException e) {
            throw new GitException(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            git.destroy();
            throw new GitException("interrupted");
        }
    }

    /** Starts a command that is asked questions; what it complains of is not kept. */
    Process start(String... arguments) {
        return start(command(arguments).redirectError(Redirect.DISCARD));
    }

    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString(), "-c", "core.quotePath=false"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(OF_HOOKS);
        builder.environment().putAll(environment);
        return builder;
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw ToolException.usage("The program git cannot be started; install it to check against a commit", e);
        }
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A refusal of git, with the first line that it said. */
    static final class GitException extends Exception {

        private final String answer;

        GitException(String answer) {
            super(answer);
            this.answer = answer;
        }

        String answer() {
            return answer;
        }
    }
}
