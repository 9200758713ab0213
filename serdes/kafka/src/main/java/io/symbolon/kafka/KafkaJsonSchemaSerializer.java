package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.json.JsonSchemaRecordFormat;
import java.util.Map;

/**
 * Writes JSON under a JSON Schema: plain classes, trees, maps. For {@code key.serializer} and
 * {@code value.serializer}.
 *
 * @param <T> what is written
 */
public final class KafkaJsonSchemaSerializer<T> extends SchemaSerializer<T> {

    /** To be configured by Kafka, or by {@link #configure}. */
    public KafkaJsonSchemaSerializer() {
        super(JsonSchemaRecordFormat::new, null);
    }

    /** Ready to use for values, with every key at its default; the client stays the caller's to close. */
    public KafkaJsonSchemaSerializer(RegistryClient client) {
        this(client, Map.of());
    }

    /** Ready to use for values; the client stays the caller's to close. */
    public KafkaJsonSchemaSerializer(RegistryClient client, Map<String, ?> config) {
        this(client, config, false);
    }

    /** Ready to use; the client stays the caller's to close. */
    public KafkaJsonSchemaSerializer(RegistryClient client, Map<String, ?> config, boolean isKey) {
        super(JsonSchemaRecordFormat::new, client);
        configure(config, isKey);
    }
}
