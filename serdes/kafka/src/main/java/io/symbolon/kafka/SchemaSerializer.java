package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.RecordWriter;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeException;
import java.util.Map;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A {@link RecordWriter} as Kafka's producers call it; a format adds its name. Any number of threads may share it. */
class SchemaSerializer<T> implements Serializer<T> {

    private final FormatFactory formats;
    private final RegistryConnection registry;
    private @Nullable RecordWriter<?> writer;

    SchemaSerializer(FormatFactory formats, @Nullable RegistryClient client) {
        this.formats = formats;
        registry = new RegistryConnection(client);
    }

    @Override
    public final void configure(Map<String, ?> properties, boolean isKey) {
        try {
            SerdeConfig config = new SerdeConfig(properties);
            RecordPart part = RecordPart.of(isKey);
            writer = new RecordWriter<>(registry.open(properties), formats.create(config, part), part, config);
        } catch (IllegalArgumentException wrong) {
            throw KafkaErrors.of(wrong);
        }
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        return serialize(topic, null, value);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable Headers headers, @Nullable T value) {
        if (writer == null) {
            throw new InvalidConfigurationException(
                    getClass().getSimpleName() + " is not configured; call configure with schema.registry.url first");
        }
        try {
            return writer.write(topic, KafkaHeaders.of(headers), value);
        } catch (SerdeException failure) {
            throw KafkaErrors.of(failure);
        }
    }

    /** Closes the client that {@link #configure} made; a client that was given belongs to the giver. */
    @Override
    public void close() {
        registry.close();
    }
}
