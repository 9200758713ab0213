package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.avro.AvroKeys;
import io.symbolon.serdes.avro.AvroRecordFormat;
import java.util.Map;

/**
 * Objects of plain classes as Avro both ways for Kafka Streams; sets {@code schema.reflection}.
 *
 * @param <T> the plain class, which is passed in or named by {@code specific.avro.value.type} or {@code specific.avro.key.type}
 */
public final class ReflectionAvroSerde<T> extends SchemaSerde<T> {

    /** To be configured by Kafka, or by {@link #configure}. */
    public ReflectionAvroSerde() {
        super(AvroRecordFormat::new, null, new OwnKeys(Map.of(AvroKeys.SCHEMA_REFLECTION.name(), true)));
    }

    /** Still to be configured; the client stays the caller's to close. */
    public ReflectionAvroSerde(RegistryClient client) {
        super(AvroRecordFormat::new, client, new OwnKeys(Map.of(AvroKeys.SCHEMA_REFLECTION.name(), true)));
    }

    /** Still to be configured, but for the class to read into. */
    public ReflectionAvroSerde(Class<T> type) {
        super(
                AvroRecordFormat::new,
                null,
                new OwnKeys(Map.of(
                        AvroKeys.SCHEMA_REFLECTION.name(),
                        true,
                        AvroKeys.SPECIFIC_AVRO_KEY_TYPE.name(),
                        type,
                        AvroKeys.SPECIFIC_AVRO_VALUE_TYPE.name(),
                        type)));
    }
}
