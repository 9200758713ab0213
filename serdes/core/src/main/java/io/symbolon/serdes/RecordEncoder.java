package io.symbolon.serdes;

import java.io.IOException;

/** Turns values of one schema into bytes. Any number of threads may share it. */
public interface RecordEncoder {

    /**
     * Encodes a value.
     *
     * @param prefix what the answer starts with; may be empty
     * @return an array of its own: the prefix and the value's bytes, nothing else
     * @throws IOException or any {@link RuntimeException} where the value does not fit the schema
     */
    byte[] encode(byte[] prefix, Object value) throws IOException;

    /**
     * The bytes that follow the schema's id, in front of the value or in the header, and tell which of the schema's types
     * the values have. None in formats whose schemas have one type.
     */
    default byte[] typeInSchema() {
        return new byte[0];
    }
}
