package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.json.JsonKeys;
import io.symbolon.serdes.json.JsonSchemaRecordFormat;
import java.util.Map;

/**
 * Reads JSON under a JSON Schema: plain classes, trees, maps. For {@code key.deserializer} and
 * {@code value.deserializer}.
 *
 * @param <T> what is read, as the configuration says
 */
public final class KafkaJsonSchemaDeserializer<T> extends SchemaDeserializer<T> {

    /** To be configured by Kafka, or by {@link #configure}. */
    public KafkaJsonSchemaDeserializer() {
        super(JsonSchemaRecordFormat::new, null);
    }

    /** Ready to use for values, with every key at its default; the client stays the caller's to close. */
    public KafkaJsonSchemaDeserializer(RegistryClient client) {
        this(client, Map.of());
    }

    /** Ready to use for values; the client stays the caller's to close. */
    public KafkaJsonSchemaDeserializer(RegistryClient client, Map<String, ?> config) {
        this(client, config, false);
    }

    /** Ready to use; the client stays the caller's to close. */
    public KafkaJsonSchemaDeserializer(RegistryClient client, Map<String, ?> config, boolean isKey) {
        super(JsonSchemaRecordFormat::new, client);
        configure(config, isKey);
    }

    /** Ready to use for values that are read into a class; the client stays the caller's to close. */
    public KafkaJsonSchemaDeserializer(RegistryClient client, Map<String, ?> config, Class<T> type) {
        this(client, new OwnKeys(Map.of(JsonKeys.VALUE_TYPE.name(), type)).over(config));
    }
}
