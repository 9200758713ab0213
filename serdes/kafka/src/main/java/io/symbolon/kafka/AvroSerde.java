package io.symbolon.kafka;

import org.apache.kafka.common.serialization.Serdes;

/** Both ways for Kafka Streams: {@link KafkaAvroSerializer} and {@link KafkaAvroDeserializer}. */
public final class AvroSerde extends Serdes.WrapperSerde<Object> {

    public AvroSerde() {
        super(new KafkaAvroSerializer(), new KafkaAvroDeserializer());
    }
}
