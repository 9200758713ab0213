package io.symbolon.serdes.protobuf;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Message;
import io.symbolon.serdes.RecordEncoder;
import java.io.IOException;
import java.util.Arrays;

/** Messages of one kind to Protobuf's binary encoding. */
final class ProtobufEncoder implements RecordEncoder {

    private final byte[] path;
    private final boolean mayBeIncomplete;

    /**
     * Makes the encoder.
     *
     * @param path the message's place in the schema that is written with
     * @param mayBeIncomplete whether a value may lack fields that its readers require
     */
    ProtobufEncoder(byte[] path, boolean mayBeIncomplete) {
        this.path = path;
        this.mayBeIncomplete = mayBeIncomplete;
    }

    @Override
    public byte[] encode(byte[] prefix, Object value) throws IOException {
        Message message = (Message) value;
        if (mayBeIncomplete && !message.isInitialized()) {
            throw new IOException(
                    "The message is missing required fields: " + String.join(", ", message.findInitializationErrors()));
        }
        int size = message.getSerializedSize();
        byte[] bytes = Arrays.copyOf(prefix, Math.addExact(prefix.length, size));
        CodedOutputStream out = CodedOutputStream.newInstance(bytes, prefix.length, size);
        message.writeTo(out);
        out.checkNoSpaceLeft();
        return bytes;
    }

    @Override
    public byte[] typeInSchema() {
        return path.clone();
    }
}
