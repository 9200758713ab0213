package io.symbolon.serdes;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Turns bytes that follow one schema into values. Any number of threads may share it. */
public interface RecordDecoder {

    /**
     * Decodes the value that starts at an offset and ends with the array. Bytes that are not such a value, however
     * hostile, end in an exception and never in more memory than their length accounts for. A format need not count how deep
     * values are nested: its caller takes a {@link StackOverflowError} for such an exception.
     *
     * @throws IOException or any {@link RuntimeException} where the bytes do not follow the schema
     */
    @Nullable
    Object decode(byte[] bytes, int offset) throws IOException;
}
