package io.symbolon.serdes.avro;

import io.symbolon.serdes.RecordDecoder;
import java.io.IOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** Avro's binary encoding to values of one schema. */
final class AvroDecoder implements RecordDecoder {

    private final DatumReader<?> reader;
    private final ThreadLocal<BinaryDecoder> decoders;
    private final boolean failOnTrailingData;

    AvroDecoder(DatumReader<?> reader, ThreadLocal<BinaryDecoder> decoders, boolean failOnTrailingData) {
        this.reader = reader;
        this.decoders = decoders;
        this.failOnTrailingData = failOnTrailingData;
    }

    @Override
    public @Nullable Object decode(byte[] bytes, int offset) throws IOException {
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, decoders.get());
        Object value = reader.read(null, decoder);
        if (failOnTrailingData && !decoder.isEnd()) {
            throw new IOException("More bytes follow the value, and avro.fail.on.trailing.data is set");
        }
        return value instanceof Utf8 text ? text.toString() : value;
    }
}
