package io.symbolon.client;

import static io.symbolon.client.ScriptedRegistry.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.client.ScriptedRegistry.Act;
import io.symbolon.model.Config;
import io.symbolon.model.ConfigUpdate;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.SymbolonExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools ask, of the real server. */
@ExtendWith(SymbolonExtension.class)
class RegistryToolsTest {

    private static final RetryOptions ONE_QUICK =
            new RetryOptions(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMinutes(1));

    private final RegistryClient client;
    private final SubjectDirectory directory;
    private final RegistrySettings settings;

    RegistryToolsTest(InMemoryRegistry registry) {
        ClientOptions options = ClientOptions.of(registry.url());
        client = RegistryClients.create(options);
        directory = RegistryClients.directory(options);
        settings = RegistryClients.settings(options);
    }

    @BeforeEach
    void register() {
        for (String subject : List.of("tools/orders", "tools/users")) {
            client.register(subject, RegisterSchemaRequest.of("AVRO", "\"int\"", List.of()), false);
            client.register(subject, RegisterSchemaRequest.of("AVRO", "\"long\"", List.of()), false);
        }
    }

    @AfterEach
    void close() {
        client.close();
        directory.close();
        settings.close();
    }

    @Test
    void directory_subjectsThatComeAndGo_listsThem() {
        assertThat(directory.subjects("tools/", false)).containsExactly("tools/orders", "tools/users");
        assertThat(directory.deleteVersion("tools/orders", "latest", false))
                .isEqualTo(directory.versions("tools/orders", true).get(1));
        assertThat(directory.versions("tools/orders", false)).containsExactly(1);
        assertThat(directory.deleteSubject("tools/users", false)).containsExactly(1, 2);
        assertThat(directory.subjects("tools/", false)).containsExactly("tools/orders");
        assertThat(directory.subjects("tools/", true)).containsExactly("tools/orders", "tools/users");
        assertThat(directory.deleteSubject("tools/users", true)).containsExactly(1, 2);
        assertThat(directory.deleteSubject("tools/orders", false)).containsExactly(1);
        assertThat(directory.deleteSubject("tools/orders", true)).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", " Latest", "-1"})
    void deleteVersion_latest_isNamedByNumberWhenTriedAgain(String latest) {
        try (ScriptedRegistry lossy =
                        ScriptedRegistry.that(answers(200, "[1,2,5]"), answers(504, "lost"), answers(200, "5"));
                SubjectDirectory behind = quick(lossy)) {

            assertThat(behind.deleteVersion("s", latest, false)).isEqualTo(5);

            assertThat(lossy.requests())
                    .extracting(request -> request.method() + " " + request.path())
                    .containsExactly(
                            "GET /subjects/s/versions?deleted=false",
                            "DELETE /subjects/s/versions/5?permanent=false",
                            "DELETE /subjects/s/versions/5?permanent=false");
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 40406", "true, 40402", "true, 40401"})
    void deleteVersion_carriedOutWithoutAnAnswer_isDone(boolean permanent, int refusal) {
        try (ScriptedRegistry lossy = ScriptedRegistry.that(answers(504, "lost"), refuses(refusal));
                SubjectDirectory behind = quick(lossy)) {

            assertThat(behind.deleteVersion("s", "5", permanent)).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 40402", "false, 40401", "true, 40407"})
    void deleteVersion_refusedForAnotherReason_isNotDone(boolean permanent, int refusal) {
        try (ScriptedRegistry lossy = ScriptedRegistry.that(answers(504, "lost"), refuses(refusal));
                SubjectDirectory behind = quick(lossy)) {

            assertThatThrownBy(() -> behind.deleteVersion("s", "5", permanent))
                    .isInstanceOf(RegistryClientException.class);
        }
    }

    @Test
    void deleteVersion_refusedAtOnce_isNotDone() {
        try (ScriptedRegistry strict = ScriptedRegistry.that(refuses(40406));
                SubjectDirectory behind = quick(strict)) {

            assertThatThrownBy(() -> behind.deleteVersion("s", "5", false)).isInstanceOf(RegistryClientException.class);
        }
    }

    private static Act refuses(int code) {
        return answers(404, "{\"error_code\":" + code + ",\"message\":\"No\"}");
    }

    private static SubjectDirectory quick(ScriptedRegistry registry) {
        return RegistryClients.directory(ClientOptions.of(registry.url()).withRetries(ONE_QUICK));
    }

    @Test
    void settings_changedAndTakenAway_fallBackToTheNextTier() {
        settings.changeConfig("", ConfigUpdate.toLevel("FULL"));
        settings.changeConfig("tools/orders", ConfigUpdate.toLevel("NONE"));
        assertThat(settings.config("tools/orders").compatibilityLevel()).isEqualTo("NONE");
        settings.deleteConfig("tools/orders");
        assertThat(settings.config("tools/orders"))
                .extracting(Config::compatibilityLevel)
                .isEqualTo("FULL");
        settings.deleteConfig("");

        settings.changeMode("tools/orders", "READONLY", false);
        assertThat(settings.mode("tools/orders")).isEqualTo("READONLY");
        settings.deleteMode("tools/orders");
        assertThat(settings.mode("tools/orders")).isEqualTo("READWRITE");
    }

    @Test
    void versions_ofUnknownSubject_saysWhatWasAsked() {
        assertThatThrownBy(() -> directory.versions("nobody", false))
                .isInstanceOf(RegistryClientException.class)
                .hasMessageStartingWith("Cannot list the versions of subject 'nobody': Subject 'nobody' not found.");
    }
}
