package io.symbolon.record;

import io.symbolon.files.ToolException;
import java.nio.ByteBuffer;
import java.util.UUID;

/** What stands before a record and says which schema it was written with. */
sealed interface Frame {

    /** How many bytes the frame takes. */
    int length();

    /** A zero and an id in 4 bytes. */
    record ById(int id) implements Frame {

        @Override
        public int length() {
            return 1 + Integer.BYTES;
        }

        byte[] bytes() {
            return ByteBuffer.allocate(length()).put((byte) 0).putInt(id).array();
        }
    }

    /** A one and a guid in 16 bytes. */
    record ByGuid(UUID guid) implements Frame {

        @Override
        public int length() {
            return 1 + 2 * Long.BYTES;
        }
    }

    /** The frame that some bytes start with. */
    static Frame of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length >= 1 + Integer.BYTES && bytes[0] == 0) {
            return new ById(buffer.getInt(1));
        }
        if (bytes.length >= 1 + 2 * Long.BYTES && bytes[0] == 1) {
            return new ByGuid(new UUID(buffer.getLong(1), buffer.getLong(1 + Long.BYTES)));
        }
        throw ToolException.invalid(bytes.length + " bytes"
                + (bytes.length == 0 ? "" : " that start with %02x".formatted(bytes[0]))
                + " are no record with the id of a schema: those start with 00 and 4 bytes, or 01 and 16");
    }
}
