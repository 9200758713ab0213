package io.symbolon.registry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    Path directory;

    @Test
    void configuration_fromAllSources_theNearerOneWins() throws IOException {
        Path file = file("storage.user=file\nstorage.pool.size=1\nmax.schema.bytes=111\n");
        CommandLine commandLine = new CommandLine(
                List.of("--config=" + file, "--storage.user=line"),
                Map.of("SYMBOLON_STORAGE_USER", "environment", "SYMBOLON_STORAGE_POOL_SIZE", "2", "PATH", "/bin"));

        Configuration configuration = commandLine.configuration();

        assertThat(configuration.storage().user()).isEqualTo("line");
        assertThat(configuration.storage().poolSize()).isEqualTo(2);
        assertThat(configuration.registry().maxSchemaBytes()).isEqualTo(111);
    }

    @Test
    void configuration_fileNamedByTheEnvironment_isRead() throws IOException {
        Path file = file("storage.user=file\n");

        Configuration configuration =
                new CommandLine(List.of(), Map.of("SYMBOLON_CONFIG", file.toString())).configuration();

        assertThat(configuration.storage().user()).isEqualTo("file");
    }

    @Test
    void configuration_unknownKeyInAnySource_isRefused() throws IOException {
        Path file = file("storage.usr=x\n");

        refused(List.of("--storage.usr=x"), Map.of(), "'storage.usr'; did you mean 'storage.user'?");
        refused(
                List.of(),
                Map.of("SYMBOLON_STORAGE_USR", "x"),
                "'SYMBOLON_STORAGE_USR'; did you mean 'SYMBOLON_STORAGE_USER'?");
        refused(List.of("--config=" + file), Map.of(), "'storage.usr'; did you mean 'storage.user'?");
    }

    @Test
    void configuration_variablesOfTheTool_arePassedOver() {
        Map<String, String> environment = Map.of(
                "SYMBOLON_REGISTRY_URL", "http://registry:8081",
                "SYMBOLON_REGISTRY_TOKEN", "secret",
                "SYMBOLON_JAVA_OPTIONS", "-Xmx64m",
                "SYMBOLON_STORAGE_USER", "environment");

        assertThat(new CommandLine(List.of(), environment)
                        .configuration()
                        .storage()
                        .user())
                .isEqualTo("environment");
        refused(List.of(), Map.of("SYMBOLON_REGISTRY", "x"), "Unknown configuration key 'SYMBOLON_REGISTRY'");
    }

    @Test
    void configuration_whatIsNoKeyAndValue_isRefused() {
        refused(List.of("storage.user=x"), Map.of(), "Cannot read the argument 'storage.user=x'; write --key=value");
        refused(List.of("--storage.user"), Map.of(), "Cannot read the argument '--storage.user'; write --key=value");
    }

    @Test
    void configuration_fileThatCannotBeRead_isRefused() throws IOException {
        Path file = file("config=other\n");

        refused(
                List.of("--config=" + directory.resolve("none")),
                Map.of(),
                "which cannot be read: java.nio.file.NoSuchFile");
        refused(List.of("--config=" + file), Map.of(), "names another one with 'config'; only one is read");
    }

    @Test
    void helpAndVersion_areAskedForByArguments() {
        assertThat(new CommandLine(List.of("--help"), Map.of()).asksForHelp()).isTrue();
        assertThat(new CommandLine(List.of("-h"), Map.of()).asksForHelp()).isTrue();
        assertThat(new CommandLine(List.of("--version"), Map.of()).asksForVersion())
                .isTrue();
        assertThat(new CommandLine(List.of(), Map.of()).asksForHelp()).isFalse();
        assertThat(new CommandLine(List.of(), Map.of()).asksForVersion()).isFalse();
    }

    private Path file(String properties) throws IOException {
        return Files.writeString(directory.resolve("registry.properties"), properties);
    }

    private static void refused(List<String> arguments, Map<String, String> environment, String message) {
        assertThatThrownBy(() -> new CommandLine(arguments, environment).configuration())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }
}
