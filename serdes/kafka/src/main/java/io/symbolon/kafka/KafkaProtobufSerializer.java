package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.protobuf.ProtobufRecordFormat;
import java.util.Map;

/** Writes Protobuf: messages of generated classes and dynamic messages. For {@code key.serializer} and {@code value.serializer}. */
public final class KafkaProtobufSerializer extends SchemaSerializer {

    /** To be configured by Kafka, or by {@link #configure}. */
    public KafkaProtobufSerializer() {
        super(ProtobufRecordFormat::new, null);
    }

    /** Ready to use; the client stays the caller's to close. */
    public KafkaProtobufSerializer(RegistryClient client, Map<String, ?> config, boolean isKey) {
        super(ProtobufRecordFormat::new, client);
        configure(config, isKey);
    }
}
