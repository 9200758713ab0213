package io.symbolon.serdes.avro;

import io.symbolon.serdes.RecordDecoder;
import io.symbolon.serdes.RecordEncoder;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Values whose whole schema is {@code "bytes"}: they travel as they are, without the length that Avro would write. */
final class RawBytes implements RecordEncoder, RecordDecoder {

    @Override
    public byte[] encode(byte[] prefix, Object value) {
        ByteBuffer bytes = value instanceof byte[] array ? ByteBuffer.wrap(array) : ((ByteBuffer) value).duplicate();
        byte[] result = Arrays.copyOf(prefix, Math.addExact(prefix.length, bytes.remaining()));
        bytes.get(result, prefix.length, bytes.remaining());
        return result;
    }

    @Override
    public byte[] decode(byte[] bytes, int offset) {
        return Arrays.copyOfRange(bytes, offset, bytes.length);
    }
}
