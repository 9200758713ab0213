package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.json.JsonKeys;
import io.symbolon.serdes.json.JsonSchemaRecordFormat;
import java.util.Map;

/**
 * JSON under a JSON Schema both ways for Kafka Streams.
 *
 * @param <T> the class that is passed in or configured, else maps, lists and so on
 */
public final class KafkaJsonSchemaSerde<T> extends SchemaSerde<T> {

    /** To be configured by Kafka, or by {@link #configure}. */
    public KafkaJsonSchemaSerde() {
        super(JsonSchemaRecordFormat::new, null, OwnKeys.NONE);
    }

    /** Still to be configured; the client stays the caller's to close. */
    public KafkaJsonSchemaSerde(RegistryClient client) {
        super(JsonSchemaRecordFormat::new, client, OwnKeys.NONE);
    }

    /** Still to be configured, but for the class to read into. */
    public KafkaJsonSchemaSerde(Class<T> type) {
        super(
                JsonSchemaRecordFormat::new,
                null,
                new OwnKeys(Map.of(JsonKeys.KEY_TYPE.name(), type, JsonKeys.VALUE_TYPE.name(), type)));
    }
}
