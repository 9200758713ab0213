package io.symbolon.kafka;

import io.symbolon.serdes.RecordHeaders;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Kafka's headers as serdes see them. */
record KafkaHeaders(Headers headers) implements RecordHeaders {

    static RecordHeaders of(@Nullable Headers headers) {
        return headers == null ? RecordHeaders.NONE : new KafkaHeaders(headers);
    }

    @Override
    public byte @Nullable [] last(String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : header.value();
    }

    @Override
    public void put(String name, byte[] value) {
        headers.remove(name).add(name, value);
    }
}
