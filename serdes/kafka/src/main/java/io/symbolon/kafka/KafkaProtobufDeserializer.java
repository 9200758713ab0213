package io.symbolon.kafka;

import com.google.protobuf.Message;
import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.protobuf.ProtobufKeys;
import io.symbolon.serdes.protobuf.ProtobufRecordFormat;
import java.util.Map;

/**
 * Reads Protobuf: messages of generated classes and dynamic messages. For {@code key.deserializer} and
 * {@code value.deserializer}.
 *
 * @param <T> what is read, as the configuration says
 */
public final class KafkaProtobufDeserializer<T extends Message> extends SchemaDeserializer<T> {

    /** To be configured by Kafka, or by {@link #configure}. */
    public KafkaProtobufDeserializer() {
        super(ProtobufRecordFormat::new, null);
    }

    /** Ready to use for values, with every key at its default; the client stays the caller's to close. */
    public KafkaProtobufDeserializer(RegistryClient client) {
        this(client, Map.of());
    }

    /** Ready to use for values; the client stays the caller's to close. */
    public KafkaProtobufDeserializer(RegistryClient client, Map<String, ?> config) {
        this(client, config, false);
    }

    /** Ready to use; the client stays the caller's to close. */
    public KafkaProtobufDeserializer(RegistryClient client, Map<String, ?> config, boolean isKey) {
        super(ProtobufRecordFormat::new, client);
        configure(config, isKey);
    }

    /** Ready to use for values that are read into a class; the client stays the caller's to close. */
    public KafkaProtobufDeserializer(RegistryClient client, Map<String, ?> config, Class<T> type) {
        this(client, new OwnKeys(Map.of(ProtobufKeys.SPECIFIC_PROTOBUF_VALUE_TYPE.name(), type)).over(config));
    }
}
