package io.symbolon.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.model.Config;
import io.symbolon.model.ConfigUpdate;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.SymbolonExtension;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What tools ask, of the real server. */
@ExtendWith(SymbolonExtension.class)
class RegistryToolsTest {

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
