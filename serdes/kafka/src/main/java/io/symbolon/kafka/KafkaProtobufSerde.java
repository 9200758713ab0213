package io.symbolon.kafka;

import com.google.protobuf.Message;
import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.protobuf.ProtobufKeys;
import io.symbolon.serdes.protobuf.ProtobufRecordFormat;
import java.util.Map;

/**
 * Protobuf messages both ways for Kafka Streams.
 *
 * @param <T> the generated class where one is passed in or configured, else {@code DynamicMessage}
 */
public final class KafkaProtobufSerde<T extends Message> extends SchemaSerde<T> {

    /** To be configured by Kafka, or by {@link #configure}. */
    public KafkaProtobufSerde() {
        super(ProtobufRecordFormat::new, null, OwnKeys.NONE);
    }

    /** Still to be configured; the client stays the caller's to close. */
    public KafkaProtobufSerde(RegistryClient client) {
        super(ProtobufRecordFormat::new, client, OwnKeys.NONE);
    }

    /** Still to be configured, but for the class to read into. */
    public KafkaProtobufSerde(Class<T> type) {
        super(
                ProtobufRecordFormat::new,
                null,
                new OwnKeys(Map.of(
                        ProtobufKeys.SPECIFIC_PROTOBUF_KEY_TYPE.name(),
                        type,
                        ProtobufKeys.SPECIFIC_PROTOBUF_VALUE_TYPE.name(),
                        type)));
    }
}
