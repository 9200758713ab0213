package io.symbolon.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.SymbolonExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same order, written by our serdes and by clients of other languages, and read by all of them. */
@ExtendWith(SymbolonExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class InteropIT {

    private final String url;
    private final RegistryClient client;
    private final OurSerdes ours;
    private final List<ScriptedClient> present = new ArrayList<>();

    private Path records;

    InteropIT(InMemoryRegistry registry) {
        url = registry.url();
        client = RegistryClients.create(url);
        ours = new OurSerdes(client, ScriptedClient.FOLDER);
    }

    @BeforeAll
    void everyClientWrites(@TempDir Path folder) throws Exception {
        records = folder;
        register("AVRO", "address-avro", "address.avsc");
        register("AVRO", "order-avro", "order.avsc", new Reference("acme.Address", "address-avro", 1));
        register("JSON", "address-json", "address.schema.json");
        register(
                "JSON",
                "order-json",
                "order.schema.json",
                new Reference("http://acme.example/address.schema.json", "address-json", 1));
        register("PROTOBUF", "address.proto", "address.proto");
        register("PROTOBUF", "order-protobuf", "order.proto", new Reference("address.proto", "address.proto", 1));
        ours.write(records);
        for (ScriptedClient script : ScriptedClient.ALL) {
            if (script.canRun()) {
                script.install();
                script.write(url, records);
                present.add(script);
            }
        }
    }

    @AfterAll
    void close() {
        client.close();
    }

    @Test
    void records_ofEveryClient_areReadByOurs() throws Exception {
        assertThat(ours.read(records)).isEqualTo(everyRecord());
    }

    @ParameterizedTest
    @MethodSource("clients")
    void records_ofEveryClient_areReadBy(ScriptedClient script) throws Exception {
        assumePresent(script);

        assertThat(script.read(url, records)).isEqualTo(everyRecord());
    }

    @ParameterizedTest
    @MethodSource("clients")
    void questions_areAnsweredAsTheyExpect_to(ScriptedClient script) throws Exception {
        assumePresent(script);

        script.ask(url);
    }

    private static List<ScriptedClient> clients() {
        return ScriptedClient.ALL;
    }

    private void assumePresent(ScriptedClient script) {
        assumeThat(present)
                .as("The client '%s' needs %s on this machine", script.name(), script.needs())
                .contains(script);
    }

    private void register(String type, String subject, String file, Reference... references) throws IOException {
        String text = Files.readString(ScriptedClient.FOLDER.resolve("schemas").resolve(file));
        client.register(subject, RegisterSchemaRequest.of(type, text, List.of(references)), false);
    }

    /** Protobuf's JSON has numbers of 64 bits as text. KafkaJS writes Protobuf in a way of its own. */
    private JsonNode everyRecord() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode order = json.readTree(Files.readString(ScriptedClient.FOLDER.resolve("order.json")));
        ObjectNode orderOfProtobuf =
                order.<ObjectNode>deepCopy().put("id", order.get("id").asText());
        ObjectNode every = json.createObjectNode();
        List<String> writers = new ArrayList<>(List.of("symbolon"));
        present.forEach(script -> writers.add(script.name()));
        for (String writer : writers) {
            every.set(writer + ".avro", order);
            every.set(writer + ".json", order);
            if (!writer.equals("kafkajs")) {
                every.set(writer + ".protobuf", orderOfProtobuf);
            }
        }
        return every;
    }
}
