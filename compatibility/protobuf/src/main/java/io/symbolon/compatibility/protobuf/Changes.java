package io.symbolon.compatibility.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import io.symbolon.compatibility.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a walk has noticed. For one thread. */
final class Changes {

    /** How often one rule is noted, so that huge schemas give no endless list. */
    static final int MOST_PER_RULE = 100;

    private final List<Change> noted = new ArrayList<>();
    private final Map<ProtobufRule, Integer> counts = new EnumMap<>(ProtobufRule.class);

    void add(ProtobufRule rule, String reader, String writer, String detail) {
        if (counts.merge(rule, 1, Integer::sum) <= MOST_PER_RULE) {
            noted.add(new Change(rule, reader, writer, detail));
        }
    }

    void add(ProtobufRule rule, FieldDescriptor reader, FieldDescriptor writer, String detail) {
        add(rule, path(reader), path(writer), detail);
    }

    List<Change> list() {
        return List.copyOf(noted);
    }

    /** The way to a type or package-local name: {@code #/Outer/Inner}. */
    static String path(GenericDescriptor type) {
        return "#/" + localName(type).replace('.', '/');
    }

    /** The way to a field: that of its message and its number. */
    static String path(FieldDescriptor field) {
        return path((GenericDescriptor) field.getContainingType()) + "/" + field.getNumber();
    }

    /** A full name without the package. */
    static String localName(GenericDescriptor type) {
        String scope = type.getFile().getPackage();
        return scope.isEmpty() ? type.getFullName() : type.getFullName().substring(scope.length() + 1);
    }

    /** The way to a field that one side lacks. */
    static String path(Descriptor message, FieldDescriptor lacking) {
        return path((GenericDescriptor) message) + "/" + lacking.getNumber();
    }
}
