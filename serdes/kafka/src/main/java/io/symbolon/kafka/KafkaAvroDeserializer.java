package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.avro.AvroRecordFormat;
import java.util.Map;

/** Reads Avro: generic and specific records, plain classes, primitives. For {@code key.deserializer} and {@code value.deserializer}. */
public final class KafkaAvroDeserializer extends SchemaDeserializer<Object> {

    /** To be configured by Kafka, or by {@link #configure}. */
    public KafkaAvroDeserializer() {
        super(AvroRecordFormat::new, null);
    }

    /** Ready to use for values, with every key at its default; the client stays the caller's to close. */
    public KafkaAvroDeserializer(RegistryClient client) {
        this(client, Map.of());
    }

    /** Ready to use for values; the client stays the caller's to close. */
    public KafkaAvroDeserializer(RegistryClient client, Map<String, ?> config) {
        this(client, config, false);
    }

    /** Ready to use; the client stays the caller's to close. */
    public KafkaAvroDeserializer(RegistryClient client, Map<String, ?> config, boolean isKey) {
        super(AvroRecordFormat::new, client);
        configure(config, isKey);
    }
}
