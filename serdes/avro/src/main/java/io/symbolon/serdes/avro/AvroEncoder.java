package io.symbolon.serdes.avro;

import io.symbolon.serdes.RecordEncoder;
import java.io.IOException;
import org.apache.avro.io.DatumWriter;

/** Values of one schema to Avro's binary encoding. */
final class AvroEncoder implements RecordEncoder {

    private final DatumWriter<Object> writer;
    private final ThreadLocal<ArrayEncoder> encoders;

    AvroEncoder(DatumWriter<Object> writer, ThreadLocal<ArrayEncoder> encoders) {
        this.writer = writer;
        this.encoders = encoders;
    }

    @Override
    public byte[] encode(byte[] prefix, Object value) throws IOException {
        ArrayEncoder encoder = encoders.get();
        encoder.start(prefix);
        writer.write(value, encoder);
        return encoder.toArray();
    }
}
