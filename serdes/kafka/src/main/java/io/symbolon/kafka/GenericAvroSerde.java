package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.avro.AvroKeys;
import io.symbolon.serdes.avro.AvroRecordFormat;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;

/** Avro's generic records both ways for Kafka Streams. */
public final class GenericAvroSerde extends SchemaSerde<GenericRecord> {

    /** To be configured by Kafka, or by {@link #configure}. */
    public GenericAvroSerde() {
        super(AvroRecordFormat::new, null, new OwnKeys(Map.of(AvroKeys.SPECIFIC_AVRO_READER.name(), false)));
    }

    /** Still to be configured; the client stays the caller's to close. */
    public GenericAvroSerde(RegistryClient client) {
        super(AvroRecordFormat::new, client, new OwnKeys(Map.of(AvroKeys.SPECIFIC_AVRO_READER.name(), false)));
    }
}
