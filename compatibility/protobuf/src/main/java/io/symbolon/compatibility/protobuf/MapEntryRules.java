package io.symbolon.compatibility.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The laws of the messages that stand behind map fields. For one thread. */
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

    MapEntryRules(EnumTypes enums, Places places, Problems problems) {
        this.enums = enums;
        this.places = places;
        this.problems = problems;
    }

    void check(Part<DescriptorProto> entry) {
        if (!entry.proto().getOptions().getMapEntry()) {
            return;
        }
        FieldDescriptorProto field = field(entry);
        if (field == null || !hasShape(entry.proto())) {
            problems.add(places.find(entry.path()), "Only the entries of maps can be marked as map entries");
            return;
        }
        Part<DescriptorProto> owner = entry.owner();
        String place = owner == null
                ? ""
                : places.find(owner.path()
                        .child(
                                DescriptorProto.FIELD_FIELD_NUMBER,
                                owner.proto().getFieldList().indexOf(field))
                        .child(FieldDescriptorProto.TYPE_NAME_FIELD_NUMBER));
        if (NO_KEYS.contains(entry.proto().getField(0).getType())) {
            problems.add(place, "The key of a map must be a whole number, a bool or a string");
        }
        checkValue(entry.proto().getField(1), place);
    }

    private static @Nullable FieldDescriptorProto field(Part<DescriptorProto> entry) {
        Part<DescriptorProto> owner = entry.owner();
        if (owner == null) {
            return null;
        }
        return owner.proto().getFieldList().stream()
                .filter(field -> field.getTypeName().equals("." + entry.name())
                        && field.getLabel() == Label.LABEL_REPEATED
                        && MapEntry.name(field.getName()).equals(entry.proto().getName()))
                .findFirst()
                .orElse(null);
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
