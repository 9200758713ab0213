package io.symbolon.serdes.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fields without which no reader takes a message; few schemas have any, and only theirs need a look at each value. */
final class RequiredFields {

    private RequiredFields() {}

    static boolean areReachedFrom(Descriptor message) {
        Set<Descriptor> seen = new HashSet<>(List.of(message));
        Deque<Descriptor> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            Descriptor next = waiting.remove();
            if (next.isExtendable()) {
                return true;
            }
            for (FieldDescriptor field : next.getFields()) {
                if (field.isRequired()) {
                    return true;
                }
                if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && seen.add(field.getMessageType())) {
                    waiting.add(field.getMessageType());
                }
            }
        }
        return false;
    }
}
