package io.symbolon.kafka;

import io.symbolon.serdes.RecordHeaders;
import io.symbolon.serdes.SerdeException;
import java.util.Arrays;
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
        if (!Arrays.equals(last(name), value)) {
            removeAll(name).add(name, value);
        }
    }

    @Override
    public void remove(String name) {
        if (headers.lastHeader(name) != null) {
            removeAll(name);
        }
    }

    private Headers removeAll(String name) {
        try {
            return headers.remove(name);
        } catch (IllegalStateException readOnly) {
            throw new SerdeException(
                    "The record was sent before, so its header " + name
                            + " cannot be changed to tell the schema of this value. Send a new record",
                    readOnly);
        }
    }
}
