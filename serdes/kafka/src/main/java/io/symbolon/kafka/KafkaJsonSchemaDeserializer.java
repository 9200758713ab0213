package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.json.JsonSchemaRecordFormat;
import java.util.Map;

/** Reads JSON under a JSON Schema: plain classes, trees, maps. For {@code key.deserializer} and {@code value.deserializer}. */
public final class KafkaJsonSchemaDeserializer extends SchemaDeserializer {

    /** To be configured by Kafka, or by {@link #configure}. */
    public KafkaJsonSchemaDeserializer() {
        super(JsonSchemaRecordFormat::new, null);
    }

    /** Ready to use; the client stays the caller's to close. */
    public KafkaJsonSchemaDeserializer(RegistryClient client, Map<String, ?> config, boolean isKey) {
        super(JsonSchemaRecordFormat::new, client);
        configure(config, isKey);
    }
}
