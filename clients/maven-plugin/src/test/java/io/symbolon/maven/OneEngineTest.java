package io.symbolon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.cli.Symbolon;
import io.symbolon.client.ClientOptions;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.client.RegistrySettings;
import io.symbolon.model.ConfigUpdate;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.SymbolonExtension;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Server, command line and Maven plugin say the same of every shared case, line by line. */
@ExtendWith(SymbolonExtension.class)
class OneEngineTest {

    private static final String LEVEL = "FULL_TRANSITIVE";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final RegistryClient client;
    private final RegistrySettings settings;

    @TempDir
    private Path folder;

    OneEngineTest(InMemoryRegistry registry) {
        url = registry.url();
        client = RegistryClients.create(url);
        settings = RegistryClients.settings(ClientOptions.of(url));
    }

    @TestFactory
    Stream<DynamicTest> everySharedCase_isJudgedAlikeByAllThree() {
        List<SharedCase> cases = SharedCase.all();
        assertThat(cases).hasSize(271);
        return cases.stream().map(shared -> dynamicTest(shared.id(), () -> compare(shared)));
    }

    private void compare(SharedCase shared) throws Exception {
        List<String> told = askServer(shared);
        if (shared.breaksSomebody()) {
            assertThat(told).as("server").isNotEmpty();
        }
        Path file = write(shared);

        assertThat(askCommandLine(file, shared.id()))
                .as("command line, registry")
                .isEqualTo(told);
        assertThat(logOfPlugin(file)).as("plugin").isEqualTo(textOfCommandLine(file));
        if (shared.history().size() == 1 && shared.references("old").isEmpty()) {
            Path old = file.resolveSibling("old" + shared.extension());
            Files.writeString(old, shared.history().get(0));
            assertThat(messages(
                            run("check", old.toString(), file.toString(), "--level", LEVEL, "-o", "json"), shared.id()))
                    .as("command line, files")
                    .isEqualTo(told);
        }
    }

    /** Registers what came before and asks about the candidate; the last three lines tell which version it was and repeat it. */
    private List<String> askServer(SharedCase shared) throws IOException, InterruptedException {
        String subject = shared.id();
        settings.changeConfig(subject, ConfigUpdate.toLevel("NONE"));
        List<Reference> old = register(shared, "old", shared.references("old"));
        for (String text : shared.history()) {
            client.register(subject, RegisterSchemaRequest.of(shared.type(), text, old), false);
        }
        settings.changeConfig(subject, ConfigUpdate.toLevel(LEVEL));
        List<Reference> references = register(shared, "new", shared.references("new"));
        String body = json.writeValueAsString(RegisterSchemaRequest.of(shared.type(), shared.candidate(), references));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/compatibility/subjects/" + subject + "/versions?verbose=true"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        JsonNode answer = json.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        List<String> messages = new ArrayList<>();
        answer.get("messages").forEach(message -> messages.add(message.asText()));
        return answer.get("is_compatible").asBoolean() ? messages : messages.subList(0, messages.size() - 3);
    }

    private List<Reference> register(SharedCase shared, String side, JsonNode nodes) {
        List<Reference> references = new ArrayList<>();
        for (JsonNode node : nodes) {
            String name = node.get("name").asText();
            String subject = shared.id() + "." + side + "." + name.replaceAll("\\W", "-");
            List<Reference> inner = register(shared, side, node.path("references"));
            client.register(
                    subject,
                    RegisterSchemaRequest.of(shared.type(), node.get("schema").asText(), inner),
                    false);
            references.add(new Reference(name, subject, 1));
        }
        return references;
    }

    /** A manifest with the candidate, whose references the registry has. */
    private Path write(SharedCase shared) throws IOException {
        Path place = Files.createDirectories(folder.resolve(shared.id()));
        Path file = place.resolve(shared.id() + shared.extension());
        Files.writeString(file, shared.candidate());
        List<Reference> references = register(shared, "new", shared.references("new"));
        if (references.isEmpty()) {
            return file;
        }
        ObjectNode manifest = json.createObjectNode();
        ObjectNode subject = manifest.putObject("subjects").putObject(shared.id());
        subject.put("file", file.getFileName().toString()).set("references", json.valueToTree(references));
        return Files.writeString(place.resolve("symbolon.yaml"), json.writeValueAsString(manifest));
    }

    private List<String> askCommandLine(Path file, String subject) throws IOException {
        return messages(run("check", "--registry", url, file.toString(), "-o", "json"), subject);
    }

    private List<String> textOfCommandLine(Path file) {
        return run("check", "--registry", url, file.toString()).lines().toList();
    }

    private List<String> messages(String report, String subject) throws IOException {
        List<String> messages = new ArrayList<>();
        for (JsonNode each : json.readTree(report).get("subjects")) {
            assertThat(each.get("subject").asText()).isEqualTo(subject);
            each.get("remarks")
                    .forEach(remark -> messages.add(remark.get("message").asText()));
        }
        return messages;
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Symbolon.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
        assertThat(err.toString()).isEmpty();
        return out.toString();
    }

    private List<String> logOfPlugin(Path file) throws Exception {
        List<String> lines = new ArrayList<>();
        CheckGoal goal = new CheckGoal();
        goal.setLog(new LinesLog(lines));
        fill(SchemasGoal.class, "path", goal, file.toFile());
        fill(RegistryGoal.class, "schemaRegistryUrls", goal, List.of(url));
        try {
            goal.execute();
        } catch (MojoFailureException e) {
            assertThat(e).hasMessageContaining("the reasons are above");
        }
        return lines;
    }

    /** As Maven does. */
    private static void fill(Class<?> owner, String name, Object goal, Object value)
            throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        field.set(goal, value);
    }

    /** A build's log as lines. */
    private static final class LinesLog extends SystemStreamLog {

        private final List<String> lines;

        LinesLog(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void info(CharSequence content) {
            lines.add(content.toString());
        }

        @Override
        public void error(CharSequence content) {
            lines.add(content.toString());
        }
    }
}
