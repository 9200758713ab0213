package io.symbolon.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.registry.app.http.Api;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainIT {

    private static final String ANY_PORT = "--listeners=http://127.0.0.1:0";

    @TempDir
    Path directory;

    @Test
    void start_withoutFurtherArguments_keepsSchemasUnderData() throws Exception {
        try (RegistryProcess first = RegistryProcess.run(directory, ANY_PORT)) {
            String line = first.line();
            assertThat(line)
                    .matches(
                            "Symbolon \\S+ listens on http://127.0.0.1:\\d+, keeps its schemas in .*\\./data/registry.*\\."
                                    + " Try: curl http://127.0.0.1:\\d+/subjects");
            new Api(line.replaceFirst(".*curl (\\S+)/subjects", "$1")).register("orders", "\"int\"");
            first.terminate();
            assertThat(first.output()).isEmpty();
            assertThat(first.exitCode()).isZero();
            assertThat(first.errors()).isEmpty();
        }
        try (RegistryProcess second = RegistryProcess.run(directory, ANY_PORT)) {
            assertThat(second.api().get("/subjects")).hasToString("200 [\"orders\"]");
        }
        assertThat(directory.resolve("data")).isDirectory();
    }

    /** The class path of a test has more than the jar has to have. */
    @Test
    void jar_holdsAllThatEveryKindOfSchemaNeeds() throws Exception {
        try (RegistryProcess process = RegistryProcess.run(directory, ANY_PORT, "--storage.url=memory:")) {
            Api api = process.api();
            assertThat(api.register("avro", "AVRO", "\"int\"").status()).isEqualTo(200);
            assertThat(api.register("json", "JSON", "{\"type\":\"object\"}").status())
                    .isEqualTo(200);
            assertThat(api.register("proto", "PROTOBUF", "syntax = \"proto3\"; import \"google/protobuf/any.proto\";")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void help_listsTheKeys() throws Exception {
        try (RegistryProcess process = RegistryProcess.run(directory, "--help")) {
            assertThat(process.output() + "\n").isEqualTo(Help.text());
            assertThat(process.exitCode()).isZero();
        }
    }

    @Test
    void version_isThatOfTheJar() throws Exception {
        try (RegistryProcess process = RegistryProcess.run(directory, "--version")) {
            assertThat(process.output()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
            assertThat(process.exitCode()).isZero();
        }
    }

    @Test
    void unknownKey_stopsTheStart() throws Exception {
        try (RegistryProcess process = RegistryProcess.run(directory, "--storage.ulr=memory:")) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.errors())
                    .isEqualTo(
                            "Symbolon cannot start: Unknown configuration key 'storage.ulr'; did you mean 'storage.url'?"
                                    + " --help lists all keys\n");
        }
    }

    @Test
    void environment_isRead() throws Exception {
        Map<String, String> environment = Map.of("SYMBOLON_LISTENERS", "http://127.0.0.1:x");
        try (RegistryProcess process = RegistryProcess.run(directory, environment)) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.errors()).contains("listeners must be http://host:port");
        }
    }

    @Test
    void portInUse_isOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RegistryProcess process = RegistryProcess.run(
                        directory, "--storage.url=memory:", "--listeners=http://127.0.0.1:" + taken.getLocalPort())) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.errors())
                    .isEqualTo("Symbolon cannot start: Failed to bind to /127.0.0.1:" + taken.getLocalPort()
                            + ": Address already in use\n");
        }
    }

    @Test
    void storageThatCannotBeReached_isOneClearLineWithoutSecrets() throws Exception {
        try (RegistryProcess process = RegistryProcess.run(
                directory,
                ANY_PORT,
                "--storage.url=jdbc:postgresql://127.0.0.1:1/registry?password=secret",
                "--storage.password=secret")) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.errors())
                    .startsWith("Symbolon cannot start: ")
                    .hasLineCount(1)
                    .doesNotContain("secret");
        }
    }

    @Test
    void listenerForAll_isWarnedOf() throws Exception {
        try (RegistryProcess process =
                RegistryProcess.run(directory, "--listeners=http://0.0.0.0:0", "--storage.url=memory:")) {
            process.url();
            process.terminate();
            assertThat(process.exitCode()).isZero();
            assertThat(process.errors()).startsWith("Warning: everybody who reaches http://0.0.0.0:");
        }
    }

    @Test
    void terminate_duringARequest_finishesItFirst() throws Exception {
        try (RegistryProcess process = RegistryProcess.run(directory, ANY_PORT)) {
            URI server = URI.create(process.url());
            String body = "{\"schema\": \"\\\"int\\\"\"}";
            try (Socket socket = new Socket(server.getHost(), server.getPort())) {
                OutputStream out = socket.getOutputStream();
                send(
                        out,
                        "POST /subjects/late/versions HTTP/1.1\r\nHost: test\r\nContent-Length: " + body.length()
                                + "\r\n\r\n" + body.substring(0, 5));
                Thread.sleep(500);
                process.terminate();
                Thread.sleep(500);
                send(out, body.substring(5));

                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 200 OK").contains("{\"version\":1,\"id\":1,");
            }
            assertThat(process.exitCode()).isZero();
        }
        try (RegistryProcess process = RegistryProcess.run(directory, ANY_PORT)) {
            assertThat(process.api().get("/subjects/late/versions")).hasToString("200 [1]");
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
