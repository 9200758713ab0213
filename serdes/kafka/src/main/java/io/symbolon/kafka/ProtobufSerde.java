package io.symbolon.kafka;

import org.apache.kafka.common.serialization.Serdes;

/** Both ways for Kafka Streams: {@link KafkaProtobufSerializer} and {@link KafkaProtobufDeserializer}. */
public final class ProtobufSerde extends Serdes.WrapperSerde<Object> {

    public ProtobufSerde() {
        super(new KafkaProtobufSerializer(), new KafkaProtobufDeserializer());
    }
}
