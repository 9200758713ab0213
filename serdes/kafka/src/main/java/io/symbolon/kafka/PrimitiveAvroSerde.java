package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.avro.AvroRecordFormat;

/**
 * Strings, numbers, booleans and bytes as Avro both ways for Kafka Streams.
 *
 * @param <T> for example {@code String} or {@code Long}; bytes are read as {@code byte[]}
 */
public final class PrimitiveAvroSerde<T> extends SchemaSerde<T> {

    /** To be configured by Kafka, or by {@link #configure}. */
    public PrimitiveAvroSerde() {
        super(AvroRecordFormat::new, null, OwnKeys.NONE);
    }

    /** Still to be configured; the client stays the caller's to close. */
    public PrimitiveAvroSerde(RegistryClient client) {
        super(AvroRecordFormat::new, client, OwnKeys.NONE);
    }
}
