package io.symbolon.kafka;

import com.google.protobuf.Message;
import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.protobuf.ProtobufRecordFormat;
import java.util.Map;

/**
 * Writes Protobuf: messages of generated classes and dynamic messages. For {@code key.serializer} and
 * {@code value.serializer}.
 *
 * @param <T> what is written
 */
public final class KafkaProtobufSerializer<T extends Message> extends SchemaSerializer<T> {

    /** To be configured by Kafka, or by {@link #configure}. */
    public KafkaProtobufSerializer() {
        super(ProtobufRecordFormat::new, null);
    }

    /** Ready to use for values, with every key at its default; the client stays the caller's to close. */
    public KafkaProtobufSerializer(RegistryClient client) {
        this(client, Map.of());
    }

    /** Ready to use for values; the client stays the caller's to close. */
    public KafkaProtobufSerializer(RegistryClient client, Map<String, ?> config) {
        this(client, config, false);
    }

    /** Ready to use; the client stays the caller's to close. */
    public KafkaProtobufSerializer(RegistryClient client, Map<String, ?> config, boolean isKey) {
        super(ProtobufRecordFormat::new, client);
        configure(config, isKey);
    }
}
