package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.protobuf.ProtobufRecordFormat;
import java.util.Map;

/** Reads Protobuf: messages of generated classes and dynamic messages. For {@code key.deserializer} and {@code value.deserializer}. */
public final class KafkaProtobufDeserializer extends SchemaDeserializer {

    /** To be configured by Kafka, or by {@link #configure}. */
    public KafkaProtobufDeserializer() {
        super(ProtobufRecordFormat::new, null);
    }

    /** Ready to use; the client stays the caller's to close. */
    public KafkaProtobufDeserializer(RegistryClient client, Map<String, ?> config, boolean isKey) {
        super(ProtobufRecordFormat::new, client);
        configure(config, isKey);
    }
}
