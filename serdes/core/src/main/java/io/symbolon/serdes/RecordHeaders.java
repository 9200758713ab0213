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

        @Override
        public void remove(String name) {
            // There are none.
        }
    };

    /** The value of the last header of that name. */
    byte @Nullable [] last(String name);

    /** Sets a header in place of those that have its name; where the last of them has the value, nothing is changed. */
    void put(String name, byte[] value);

    /** Removes the headers of that name; where there are none, nothing is changed. */
    void remove(String name);
}
