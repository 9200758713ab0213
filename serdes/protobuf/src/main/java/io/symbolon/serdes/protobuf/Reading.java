package io.symbolon.serdes.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.ExtensionRegistry;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SerdeConfig;
import java.util.Optional;

/** What becomes of data that was written as a certain message. */
@FunctionalInterface
interface Reading {

    MessageReader reader(Descriptor written);

    /** The reading that a configuration wants: into one class, into the class of each message, or into dynamic messages. */
    static Reading of(SerdeConfig config, RecordPart part) {
        Optional<Class<?>> type = config.get(ProtobufKeys.specificType(part));
        if (type.isPresent()) {
            GeneratedClass configured = GeneratedClass.configured(type.get());
            return written -> configured.reader();
        }
        if (config.get(ProtobufKeys.DERIVE_TYPE)) {
            return written -> GeneratedClass.derived(written).reader();
        }
        return Reading::dynamic;
    }

    private static MessageReader dynamic(Descriptor written) {
        ExtensionRegistry extensions = Extensions.reachedFrom(written.getFile());
        return MessageReader.of(DynamicMessage.getDefaultInstance(written), extensions);
    }
}
