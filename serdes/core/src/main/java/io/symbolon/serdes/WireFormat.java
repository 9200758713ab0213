package io.symbolon.serdes;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The bytes that tell which schema a record was written with: a zero and the id in 4 bytes, or a one and the guid in 16, both
 * big endian. They stand in front of the payload or in a record header; in some formats the type within the schema follows.
 */
final class WireFormat {

    static final byte ID = 0;
    static final byte GUID = 1;

    /** The length of a zero and an id. */
    static final int ID_LENGTH = 1 + Integer.BYTES;

    /** The length of a one and a guid. */
    static final int GUID_LENGTH = 1 + 2 * Long.BYTES;

    private WireFormat() {}

    static String headerName(RecordPart part) {
        return "__" + part.word() + "_schema_id";
    }

    static byte[] frame(int id, byte[] typeInSchema) {
        return ByteBuffer.allocate(ID_LENGTH + typeInSchema.length)
                .put(ID)
                .putInt(id)
                .put(typeInSchema)
                .array();
    }

    static byte[] frame(UUID guid, byte[] typeInSchema) {
        return ByteBuffer.allocate(GUID_LENGTH + typeInSchema.length)
                .put(GUID)
                .putLong(guid.getMostSignificantBits())
                .putLong(guid.getLeastSignificantBits())
                .put(typeInSchema)
                .array();
    }

    /** Reads the id of a frame that is long enough. */
    static int id(byte[] frame) {
        return (frame[1] & 0xff) << 24 | (frame[2] & 0xff) << 16 | (frame[3] & 0xff) << 8 | (frame[4] & 0xff);
    }

    /** Reads the guid of a frame that is long enough. */
    static UUID guid(byte[] frame) {
        ByteBuffer buffer = ByteBuffer.wrap(frame, 1, GUID_LENGTH - 1);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
