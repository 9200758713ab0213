package io.symbolon.compatibility.protobuf;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import io.symbolon.compatibility.protobuf.SchemaWalk.Pair;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The comparison of oneofs: a reader's oneof keeps only the last of its fields that it meets. For one thread. */
final class OneofMatch {

    private final Changes changes;

    OneofMatch(Changes changes) {
        this.changes = changes;
    }

    void compare(Pair pair, Map<Integer, FieldDescriptor> read, Map<Integer, FieldDescriptor> written) {
        pair.reader().getRealOneofs().forEach(oneof -> compare(pair, oneof, written));
        pair.writer().getRealOneofs().forEach(oneof -> findRemoved(pair, oneof, read));
    }

    private void compare(Pair pair, OneofDescriptor oneof, Map<Integer, FieldDescriptor> written) {
        List<FieldDescriptor> shared = oneof.getFields().stream()
                .map(field -> written.get(field.getNumber()))
                .filter(Objects::nonNull)
                .toList();
        Set<String> origins = new HashSet<>();
        long outside = 0;
        for (FieldDescriptor field : shared) {
            OneofDescriptor origin = field.getRealContainingOneof();
            outside += origin == null ? 1 : 0;
            if (origin != null) {
                origins.add(origin.getName());
            }
        }
        if (outside + origins.size() > 1) {
            String fields = shared.stream().map(FieldDescriptor::getName).collect(Collectors.joining(", "));
            String reader = Changes.path(pair.reader()) + "/" + oneof.getName();
            changes.add(rule(outside, origins.size()), reader, Changes.path(pair.writer()), fields);
        }
    }

    private static ProtobufRule rule(long outside, int origins) {
        if (outside == 0) {
            return ProtobufRule.ONEOFS_MERGED;
        }
        return origins == 0 ? ProtobufRule.MULTIPLE_FIELDS_MOVED_TO_ONEOF : ProtobufRule.FIELD_MOVED_TO_EXISTING_ONEOF;
    }

    /** A oneof that is gone whole hides nothing; from one that is left, readers think that nothing was set. */
    private void findRemoved(Pair pair, OneofDescriptor oneof, Map<Integer, FieldDescriptor> read) {
        List<FieldDescriptor> gone = oneof.getFields().stream()
                .filter(field -> !read.containsKey(field.getNumber()))
                .toList();
        if (gone.size() < oneof.getFieldCount()) {
            gone.forEach(field -> changes.add(
                    ProtobufRule.ONEOF_FIELD_REMOVED,
                    Changes.path(pair.reader(), field),
                    Changes.path(field),
                    field.getName()));
        }
    }
}
