package io.symbolon.serdes;

import org.jspecify.annotations.Nullable;

/** The headers that travel beside a record, where the transport has them. */
public interface RecordHeaders {

    /** For transports without headers. */
    RecordHeaders NONE = new RecordHeaders() {
        @Override
        public byte @Nullable [] last(String name) {
            return null;
        }

        @Override
        public void put(String name, byte[] value) {
            throw new SerdeException("There are no record headers to carry " + name
                    + "; pass headers, or put the id in front of the bytes with PrefixSchemaIdSerializer");
        }
    };

    /** The value of the last header of that name. */
    byte @Nullable [] last(String name);

    /** Sets a header in place of those that have its name. */
    void put(String name, byte[] value);
}
