package io.symbolon.compatibility.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;

/** The messages of a file, nested ones too, by their names without the package; the entries of maps are none. */
final class MessagesByName {

    private final Map<String, Descriptor> messages = new LinkedHashMap<>();

    private MessagesByName() {}

    static Map<String, Descriptor> in(FileDescriptor file) {
        MessagesByName byName = new MessagesByName();
        file.getMessageTypes().forEach(byName::collect);
        return byName.messages;
    }

    private void collect(Descriptor message) {
        if (!message.getOptions().getMapEntry()) {
            messages.put(Changes.localName(message), message);
            message.getNestedTypes().forEach(this::collect);
        }
    }
}
