package io.symbolon.serdes.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;
import io.symbolon.serdes.RecordDecoder;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Protobuf's binary encoding to messages of one schema; which of its messages a value is, the value's indexes say. */
final class ProtobufDecoder implements RecordDecoder {

    private final MessageIndexes indexes;
    private final Reading reading;
    private final Map<Descriptor, MessageReader> readers = new ConcurrentHashMap<>();

    ProtobufDecoder(MessageIndexes indexes, Reading reading) {
        this.indexes = indexes;
        this.reading = reading;
    }

    @Override
    public Message decode(byte[] bytes, int offset) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(bytes, offset, bytes.length - offset);
        return reader(in).read(in);
    }

    @Override
    public Message decode(byte[] header, int offset, byte[] bytes) throws IOException {
        MessageReader reader = reader(CodedInputStream.newInstance(header, offset, header.length - offset));
        return reader.read(CodedInputStream.newInstance(bytes));
    }

    private MessageReader reader(CodedInputStream in) throws IOException {
        Descriptor message = indexes.read(in);
        MessageReader known = readers.get(message);
        return known == null ? readers.computeIfAbsent(message, reading::reader) : known;
    }
}
