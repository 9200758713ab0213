package io.symbolon.registry.app;

import io.symbolon.registry.app.http.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server in a process of its own, run in a directory. */
final class RegistryProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target/symbolon-registry.jar").toAbsolutePath();
    private static final Pattern URL = Pattern.compile("listens on (http://[^, ]+)");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path errors;
    private final BufferedReader output;

    private RegistryProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.output = process.inputReader();
    }

    static RegistryProcess run(Path directory, String... arguments) {
        return run(directory, Map.of(), arguments);
    }

    static RegistryProcess run(Path directory, Map<String, String> environment, String... arguments) {
        try {
            Path errors = Files.createTempFile(directory, "stderr", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            return new RegistryProcess(builder.start(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line on stdout. */
    String line() throws IOException {
        return String.valueOf(output.readLine());
    }

    /** Waits until the server listens, and answers its address. */
    String url() throws IOException {
        String line = line();
        Matcher matcher = URL.matcher(line);
        if (!matcher.find()) {
            throw new AssertionError("It did not start: " + line + errors());
        }
        return matcher.group(1);
    }

    /** Waits until the server listens, and speaks to it. */
    Api api() throws IOException {
        return new Api(url());
    }

    /** SIGTERM; through the handle, because {@link Process#destroy} closes what there is to read. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** SIGKILL: nothing of the process runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It still runs");
        }
        return process.exitValue();
    }

    /** All of stdout that was not read yet; waits until the process has ended. */
    String output() {
        return String.join("\n", output.lines().toList());
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
