package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.RecordReader;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeException;
import java.util.Map;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** A {@link RecordReader} as Kafka's consumers call it; a format adds its name. Any number of threads may share it. */
class SchemaDeserializer<T> implements Deserializer<T> {

    private final FormatFactory formats;
    private final RegistryConnection registry;
    private @Nullable RecordReader reader;

    SchemaDeserializer(FormatFactory formats, @Nullable RegistryClient client) {
        this.formats = formats;
        registry = new RegistryConnection(client);
    }

    @Override
    public final void configure(Map<String, ?> properties, boolean isKey) {
        try {
            SerdeConfig config = new SerdeConfig(properties);
            RecordPart part = RecordPart.of(isKey);
            reader = new RecordReader(registry.open(properties), formats.create(config, part), part, config);
        } catch (IllegalArgumentException wrong) {
            throw KafkaErrors.of(wrong);
        }
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        return deserialize(topic, (Headers) null, bytes);
    }

    @Override
    @SuppressWarnings("unchecked") // What class the values are of is up to the configuration.
    public @Nullable T deserialize(String topic, @Nullable Headers headers, byte @Nullable [] bytes) {
        if (reader == null) {
            throw new InvalidConfigurationException(
                    getClass().getSimpleName() + " is not configured; call configure with schema.registry.url first");
        }
        try {
            return (T) reader.read(topic, KafkaHeaders.of(headers), bytes);
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
