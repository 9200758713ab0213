package io.symbolon.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.SchemaBody;
import io.symbolon.registry.testing.SymbolonExtension;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The client and the registry, each the real one. */
class RealRegistryTest {

    @RegisterExtension
    static final SymbolonExtension REGISTRY = SymbolonExtension.inMemory();

    private static final RegisterSchemaRequest STRING = RegisterSchemaRequest.of("AVRO", "\"string\"", List.of());

    @Test
    void register_thenReadByIdVersionAndContent_isTheSameSchema() {
        String subject = "reads/a b:€";
        try (RegistryClient client = RegistryClients.create(REGISTRY.url())) {
            int id = Objects.requireNonNull(
                    client.register(subject, STRING, false).id());

            SchemaBody version = client.version(subject, 1);
            assertThat(version.id()).isEqualTo(id);
            assertThat(version.subject()).isEqualTo(subject);
            assertThat(client.latest(subject)).isEqualTo(version);
            assertThat(client.lookUp(subject, STRING, false).id()).isEqualTo(id);
            assertThat(client.schemaById(id, "").schema()).isEqualTo("\"string\"");
            assertThat(client.schemaById(id, subject).schema()).isEqualTo("\"string\"");
        }
    }

    @Test
    void register_withAReference_isReadWithIt() {
        Reference reference = new Reference("io.symbolon.Name", "reference-name", 1);
        try (RegistryClient client = RegistryClients.create(REGISTRY.url())) {
            client.register(
                    "reference-name",
                    RegisterSchemaRequest.of(
                            "AVRO",
                            "{\"type\":\"fixed\",\"name\":\"Name\",\"namespace\":\"io.symbolon\",\"size\":4}",
                            List.of()),
                    false);

            SchemaBody list = client.register(
                    "reference-list",
                    RegisterSchemaRequest.of(
                            "AVRO", "{\"type\":\"array\",\"items\":\"io.symbolon.Name\"}", List.of(reference)),
                    false);

            assertThat(client.schemaById(Objects.requireNonNull(list.id()), "").references())
                    .containsExactly(reference);
        }
    }

    @Test
    void refusals_areThoseOfTheErrorTable() {
        try (RegistryClient client = RegistryClients.create(REGISTRY.url())) {
            client.register("refusals", STRING, false);

            assertThat(code(() -> client.schemaById(1_000_000, ""))).isEqualTo(40403);
            assertThat(code(() -> client.latest("nobody"))).isEqualTo(40401);
            assertThat(code(() -> client.version("refusals", 2))).isEqualTo(40402);
            assertThat(code(() -> client.lookUp("refusals", schema("\"bytes\""), false)))
                    .isEqualTo(40403);
            assertThat(code(() -> client.register("refusals", schema("\"long\""), false)))
                    .isEqualTo(40901);
            assertThat(code(() -> client.register("refusals", schema("{"), false)))
                    .isEqualTo(42201);
        }
    }

    private static RegisterSchemaRequest schema(String text) {
        return RegisterSchemaRequest.of("AVRO", text, List.of());
    }

    private static int code(ThrowingCallable question) {
        return catchThrowableOfType(RegistryClientException.class, question).errorCode();
    }
}
