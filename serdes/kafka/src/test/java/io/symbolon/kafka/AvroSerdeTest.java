package io.symbolon.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.registry.testing.SymbolonExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AvroSerdeTest {

    @RegisterExtension
    static final SymbolonExtension REGISTRY = SymbolonExtension.inMemory();

    @Test
    void configure_asKafkaStreamsDoes_writesAndReadsKeys() {
        try (AvroSerde serde = new AvroSerde();
                RegistryClient client = RegistryClients.create(REGISTRY.url())) {
            serde.configure(Map.of("schema.registry.url", REGISTRY.url()), true);

            byte[] bytes = serde.serializer().serialize("streamed", "Ada");

            assertThat(serde.deserializer().deserialize("streamed", bytes)).isEqualTo("Ada");
            assertThat(client.latest("streamed-key").schema()).isEqualTo("\"string\"");
        }
    }
}
