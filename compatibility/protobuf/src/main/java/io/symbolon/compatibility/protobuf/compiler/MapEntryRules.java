package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import io.symbolon.compatibility.protobuf.text.MapEntry;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The laws of the messages that stand behind map fields. The reference compiler lets nobody write one out; the clients of the
 * reference registry do, so here one may where it has the shape that a compiler gives it. For one thread.
 */
final class MapEntryRules {

    private static final Set<FieldDescriptorProto.Type> NO_KEYS = EnumSet.of(
            FieldDescriptorProto.Type.TYPE_FLOAT,
            FieldDescriptorProto.Type.TYPE_DOUBLE,
            FieldDescriptorProto.Type.TYPE_BYTES,
            FieldDescriptorProto.Type.TYPE_MESSAGE,
            FieldDescriptorProto.Type.TYPE_GROUP,
            FieldDescriptorProto.Type.TYPE_ENUM);

    private final EnumTypes enums;
    private final Places places;
    private final Problems problems;
    private final Map<String, Part<FieldDescriptorProto>> fieldsByType = new HashMap<>();

    MapEntryRules(FileParts parts, EnumTypes enums, Places places, Problems problems) {
        this.enums = enums;
        this.places = places;
        this.problems = problems;
        parts.fields().stream()
                .filter(field -> field.proto().getLabel() == FieldDescriptorProto.Label.LABEL_REPEATED)
                .forEach(field -> fieldsByType.putIfAbsent(field.proto().getTypeName(), field));
    }

    void check(Part<DescriptorProto> entry) {
        if (!entry.proto().getOptions().getMapEntry()) {
            return;
        }
        Part<FieldDescriptorProto> field = fieldsByType.get("." + entry.name());
        if (field == null || !belongs(entry, field) || !hasShape(entry.proto())) {
            problems.add(
                    places.find(entry.path()),
                    "Only the entries of maps can be marked as map entries; write map<KeyType, ValueType>");
            return;
        }
        String place = places.find(field.path().child(FieldDescriptorProto.TYPE_NAME_FIELD_NUMBER));
        if (NO_KEYS.contains(entry.proto().getField(0).getType())) {
            problems.add(place, "The key of a map must be a whole number, a bool or a string");
        }
        checkValue(entry.proto().getField(1), place);
    }

    private static boolean belongs(Part<DescriptorProto> entry, Part<FieldDescriptorProto> field) {
        return entry.isNested()
                && Objects.equals(entry.owner(), field.owner())
                && MapEntry.name(field.proto().getName()).equals(entry.proto().getName());
    }

    private static boolean hasShape(DescriptorProto entry) {
        List<FieldDescriptorProto> fields = entry.getFieldList();
        return fields.size() == 2
                && isEntryField(fields.get(0), "key", 1)
                && isEntryField(fields.get(1), "value", 2)
                && entry.getNestedTypeCount() + entry.getEnumTypeCount() == 0
                && entry.getExtensionCount() + entry.getExtensionRangeCount() + entry.getOneofDeclCount() == 0;
    }

    private static boolean isEntryField(FieldDescriptorProto field, String name, int number) {
        return field.getName().equals(name) && field.getNumber() == number && field.getLabel() == Label.LABEL_OPTIONAL;
    }

    private void checkValue(FieldDescriptorProto value, String place) {
        if (value.getType() == FieldDescriptorProto.Type.TYPE_ENUM) {
            enums.definition(value.getTypeName())
                    .filter(definition -> definition.getValueCount() > 0)
                    .map(definition -> definition.getValue(0))
                    .filter(first -> first.getNumber() != 0)
                    .ifPresent(first -> problems.add(place, "An enum that is the value of a map must start with 0"));
        }
    }
}
