package io.symbolon.kafka;

import org.apache.kafka.common.serialization.Serdes;

/** Both ways for Kafka Streams: {@link KafkaJsonSchemaSerializer} and {@link KafkaJsonSchemaDeserializer}. */
public final class JsonSchemaSerde extends Serdes.WrapperSerde<Object> {

    public JsonSchemaSerde() {
        super(new KafkaJsonSchemaSerializer(), new KafkaJsonSchemaDeserializer());
    }
}
