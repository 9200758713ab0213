package io.symbolon.serdes.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.io.IOException;

/**
 * What reads messages of one type to the end of the input. Any number of threads may share it.
 *
 * @param extensions the extensions that are read as fields; others stay unknown fields
 */
record MessageReader(Parser<? extends Message> parser, ExtensionRegistry extensions) {

    static MessageReader of(Message prototype, ExtensionRegistry extensions) {
        return new MessageReader(prototype.getParserForType(), extensions);
    }

    Message read(CodedInputStream in) throws IOException {
        Message message = parser.parseFrom(in, extensions);
        // Older versions of Protobuf leave it to the caller to see that the message did not end at a stray end of a
        // group.
        in.checkLastTagWas(0);
        return message;
    }
}
