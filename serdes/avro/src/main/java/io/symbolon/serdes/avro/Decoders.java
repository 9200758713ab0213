package io.symbolon.serdes.avro;

import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/** Avro's decoders over the bytes of one record. Any number of threads may share it; each reuses a decoder of its own. */
final class Decoders {

    private final ThreadLocal<BinaryDecoder> reused =
            ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

    /** A decoder for a record that begins at that place and ends with the array. */
    BinaryDecoder over(byte[] bytes, int offset) {
        return DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, reused.get());
    }
}
