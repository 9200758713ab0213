package io.symbolon.serdes;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Turns bytes that follow one schema into values. Any number of threads may share it. */
public interface RecordDecoder {

    /**
     * Decodes the value that starts at an offset and ends with the array; in front of it is what
     * {@link RecordEncoder#typeInSchema} says, if the format has such a thing. Bytes that are not such a value, however
     * hostile, end in an exception and never in more memory than their length accounts for. A format need not count how deep
     * values are nested: its caller takes a {@link StackOverflowError} for such an exception.
     *
     * @throws IOException or any {@link RuntimeException} where the bytes do not follow the schema
     */
    @Nullable
    Object decode(byte[] bytes, int offset) throws IOException;

    /**
     * Decodes a value that is all of the bytes, because its schema's id came in a header.
     *
     * @param header where the value's {@link RecordEncoder#typeInSchema} is, from the offset to the end
     * @throws IOException or any {@link RuntimeException} where the bytes do not follow the schema
     */
    @Nullable
    default Object decode(byte[] header, int offset, byte[] bytes) throws IOException {
        return decode(bytes, 0);
    }
}
