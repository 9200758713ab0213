package io.symbolon.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.KafkaBroker;
import io.symbolon.registry.testing.KafkaBrokerExtension;
import io.symbolon.registry.testing.SymbolonExtension;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({SymbolonExtension.class, KafkaBrokerExtension.class})
class QuickstartTest {

    @Test
    void run_realRegistryAndBroker_tellsTheBytesOfEachEncoding(InMemoryRegistry registry, KafkaBroker broker)
            throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Map<String, String> addresses =
                Map.of("schema.registry.url", registry.url(), "bootstrap.servers", broker.bootstrapServers());

        new Quickstart(addresses, new PrintStream(printed, true, UTF_8)).run();

        assertThat(printed.toString(UTF_8).lines().map(String::strip))
                .contains(
                        "{\"user_id\": 53, \"timestamp\": 1457842472, \"address\": \"2 Elm St. Chattanooga, TN\","
                                + " \"country\": \"US\"}.",
                        "50 records went and 50 came back.",
                        "75  as compact JSON text",
                        "37  as Avro with the schema's id: a zero, 4 bytes of id, 32 of data",
                        "41  as Protobuf with the schema's id and the message's index: 5 bytes, 1, and 35 of data",
                        "80  as JSON with the schema's id: 5 bytes, and 75 of text",
                        "A null value deletes user 53 from a compacted topic: it came back as null.");
    }
}
