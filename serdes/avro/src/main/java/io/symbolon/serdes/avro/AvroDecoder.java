package io.symbolon.serdes.avro;

import io.symbolon.serdes.RecordDecoder;
import java.io.IOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** Avro's binary encoding to values of one schema. */
final class AvroDecoder implements RecordDecoder {

    private final DatumReader<?> reader;
    private final Decoders decoders;
    private final boolean failOnTrailingData;

    AvroDecoder(DatumReader<?> reader, Decoders decoders, boolean failOnTrailingData) {
        this.reader = reader;
        this.decoders = decoders;
        this.failOnTrailingData = failOnTrailingData;
    }

    @Override
    public @Nullable Object decode(byte[] bytes, int offset) throws IOException {
        BinaryDecoder decoder = decoders.over(bytes, offset);
        Object value = reader.read(null, decoder);
        if (failOnTrailingData && decoder.inputStream().available() > 0) {
            throw new IOException("More bytes follow the value, and avro.fail.on.trailing.data is set");
        }
        return value instanceof Utf8 text ? text.toString() : value;
    }
}
