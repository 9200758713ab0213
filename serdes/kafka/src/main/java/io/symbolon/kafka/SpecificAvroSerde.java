package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.avro.AvroKeys;
import io.symbolon.serdes.avro.AvroRecordFormat;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * Avro's generated records both ways for Kafka Streams; sets {@code specific.avro.reader}.
 *
 * @param <T> the generated class
 */
public final class SpecificAvroSerde<T extends SpecificRecord> extends SchemaSerde<T> {

    /** To be configured by Kafka, or by {@link #configure}. */
    public SpecificAvroSerde() {
        super(AvroRecordFormat::new, null, new OwnKeys(Map.of(AvroKeys.SPECIFIC_AVRO_READER.name(), true)));
    }

    /** Still to be configured; the client stays the caller's to close. */
    public SpecificAvroSerde(RegistryClient client) {
        super(AvroRecordFormat::new, client, new OwnKeys(Map.of(AvroKeys.SPECIFIC_AVRO_READER.name(), true)));
    }
}
