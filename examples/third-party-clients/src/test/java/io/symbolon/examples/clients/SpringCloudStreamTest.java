package io.symbolon.examples.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.SymbolonExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.cloud.stream.schema.SchemaReference;
import org.springframework.cloud.stream.schema.SchemaRegistrationResponse;
import org.springframework.cloud.stream.schema.client.ConfluentSchemaRegistryClient;

/** Spring Cloud Stream's client. */
@ExtendWith(SymbolonExtension.class)
class SpringCloudStreamTest {

    private static final String SCHEMA =
            "{\"type\":\"record\",\"name\":\"Order\",\"fields\":[{\"name\":\"id\",\"type\":\"long\"}]}";

    private final ConfluentSchemaRegistryClient client = new ConfluentSchemaRegistryClient();

    SpringCloudStreamTest(InMemoryRegistry registry) {
        client.setEndpoint(registry.url());
    }

    @Test
    void register_andFetch_findTheSchema() {
        SchemaRegistrationResponse registered = client.register("orders", "avro", SCHEMA);

        assertThat(registered.getId()).isPositive();
        assertThat(registered.getSchemaReference()).isEqualTo(new SchemaReference("orders", 1, "avro"));
        assertThat(client.fetch(registered.getId())).isEqualTo(SCHEMA);
        assertThat(client.fetch(registered.getSchemaReference())).isEqualTo(SCHEMA);
    }
}
