package io.symbolon.kafka;

import io.symbolon.client.RegistryClient;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** Both ways for Kafka Streams; a kind of values adds its name, and the keys that it cannot do without. */
class SchemaSerde<T> extends Serdes.WrapperSerde<T> {

    private final OwnKeys own;

    SchemaSerde(FormatFactory formats, @Nullable RegistryClient client, OwnKeys own) {
        super(new SchemaSerializer<>(formats, client), new SchemaDeserializer<>(formats, client));
        this.own = own;
    }

    @Override
    public final void configure(Map<String, ?> config, boolean isKey) {
        super.configure(own.over(config), isKey);
    }
}
