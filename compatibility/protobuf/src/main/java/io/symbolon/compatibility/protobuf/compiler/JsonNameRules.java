package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FeatureSet.JsonFormat;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import io.symbolon.compatibility.protobuf.text.PartPath;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.util.HashMap;
import java.util.Map;

/** The laws of the names that fields have in JSON. For one thread. */
final class JsonNameRules {

    private final Places places;
    private final Problems problems;

    JsonNameRules(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    /** The option that lets old files off is deprecated, but files have it. */
    @SuppressWarnings("deprecation")
    void check(Part<DescriptorProto> message) {
        if (message.proto().getOptions().getMapEntry()) {
            return;
        }
        Map<String, FieldDescriptorProto> byDefault = new HashMap<>();
        Map<String, FieldDescriptorProto> byJsonName = new HashMap<>();
        boolean strict = message.features().getJsonFormat() == JsonFormat.ALLOW
                && !message.proto().getOptions().getDeprecatedLegacyJsonFieldConflicts();
        for (int i = 0; i < message.proto().getFieldCount(); i++) {
            FieldDescriptorProto field = message.proto().getField(i);
            PartPath path = message.path().child(DescriptorProto.FIELD_FIELD_NUMBER, i);
            String plain = Names.json(field.getName());
            String custom = field.hasJsonName() ? field.getJsonName() : plain;
            FieldDescriptorProto before = byDefault.putIfAbsent(plain, field);
            if (before != null && strict) {
                reportClash(path, plain, before);
            }
            FieldDescriptorProto beforeCustom = byJsonName.putIfAbsent(custom, field);
            if (beforeCustom != null && (strict || (isCustom(field) && isCustom(beforeCustom)))) {
                reportClash(path, custom, beforeCustom);
            }
            checkSpelling(field, path);
        }
    }

    void checkExtension(Part<FieldDescriptorProto> extension) {
        if (isCustom(extension.proto())) {
            problems.add(
                    places.find(extension.path().child(FieldDescriptorProto.JSON_NAME_FIELD_NUMBER)),
                    "Extensions cannot have a json_name");
        }
    }

    private void checkSpelling(FieldDescriptorProto field, PartPath path) {
        String name = field.getJsonName();
        if (name.startsWith("[") && name.endsWith("]")) {
            problems.add(
                    places.find(path.child(FieldDescriptorProto.JSON_NAME_FIELD_NUMBER)),
                    "A json_name in brackets is kept for extensions");
        } else if (name.indexOf('\0') >= 0) {
            problems.add(
                    places.find(path.child(FieldDescriptorProto.JSON_NAME_FIELD_NUMBER)),
                    "A json_name cannot contain the character NUL");
        }
    }

    private void reportClash(PartPath path, String name, FieldDescriptorProto before) {
        problems.add(
                places.find(path),
                "The JSON name " + Problems.quote(name) + " is already the name of the field "
                        + Problems.quote(before.getName()));
    }

    private static boolean isCustom(FieldDescriptorProto field) {
        return field.hasJsonName() && !field.getJsonName().equals(Names.json(field.getName()));
    }
}
