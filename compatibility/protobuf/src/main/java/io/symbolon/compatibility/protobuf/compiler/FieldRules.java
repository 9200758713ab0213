package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FeatureSet.FieldPresence;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.FieldOptions.JSType;
import io.symbolon.compatibility.protobuf.text.PartPath;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import io.symbolon.compatibility.protobuf.text.Syntax;
import java.util.EnumSet;
import java.util.Set;

/** The laws of what a field may be, apart from its number. For one thread. */
final class FieldRules {

    private static final Set<FieldDescriptorProto.Type> WIDE = EnumSet.of(
            FieldDescriptorProto.Type.TYPE_INT64,
            FieldDescriptorProto.Type.TYPE_UINT64,
            FieldDescriptorProto.Type.TYPE_SINT64,
            FieldDescriptorProto.Type.TYPE_FIXED64,
            FieldDescriptorProto.Type.TYPE_SFIXED64);
    private static final Set<FieldDescriptorProto.Type> NOT_PACKABLE = EnumSet.of(
            FieldDescriptorProto.Type.TYPE_STRING,
            FieldDescriptorProto.Type.TYPE_BYTES,
            FieldDescriptorProto.Type.TYPE_GROUP,
            FieldDescriptorProto.Type.TYPE_MESSAGE);

    private final Syntax syntax;
    private final EnumTypes enums;
    private final Places places;
    private final Problems problems;

    FieldRules(Syntax syntax, EnumTypes enums, Places places, Problems problems) {
        this.syntax = syntax;
        this.enums = enums;
        this.places = places;
        this.problems = problems;
    }

    void check(Part<FieldDescriptorProto> field) {
        checkType(field);
        checkDefault(field);
        checkSyntax(field);
        checkOptions(field);
        checkEnum(field);
    }

    private void checkType(Part<FieldDescriptorProto> field) {
        FieldDescriptorProto proto = field.proto();
        boolean named = proto.getType() == FieldDescriptorProto.Type.TYPE_MESSAGE
                || proto.getType() == FieldDescriptorProto.Type.TYPE_GROUP
                || proto.getType() == FieldDescriptorProto.Type.TYPE_ENUM;
        if (!proto.hasType() && !proto.hasTypeName()) {
            report(field, "The field has no type");
        } else if (proto.hasType() && named != proto.hasTypeName()) {
            report(field, named ? "The field does not name its type" : "A scalar field cannot name a type");
        }
        if (proto.getProto3Optional() && (syntax != Syntax.PROTO3 || proto.getLabel() != Label.LABEL_OPTIONAL)) {
            report(field, "Only optional fields of proto3 can be marked as such");
        }
        if (proto.getProto3Optional() && !proto.hasOneofIndex() && field.owner() != null && !proto.hasExtendee()) {
            report(field, "An optional field of proto3 must be in a oneof of its own");
        }
    }

    private void checkDefault(Part<FieldDescriptorProto> field) {
        FieldDescriptorProto proto = field.proto();
        if (!proto.hasDefaultValue()) {
            return;
        }
        PartPath path = field.path().child(FieldDescriptorProto.DEFAULT_VALUE_FIELD_NUMBER);
        if (proto.getLabel() == Label.LABEL_REPEATED) {
            problems.add(places.find(path), "Repeated fields cannot have defaults");
        } else if (proto.getType() == FieldDescriptorProto.Type.TYPE_MESSAGE
                || proto.getType() == FieldDescriptorProto.Type.TYPE_GROUP) {
            problems.add(places.find(path), "Messages cannot have defaults");
        } else if (syntax == Syntax.PROTO3) {
            problems.add(places.find(path), "Explicit defaults do not exist in proto3");
        } else if (isImplicit(field)) {
            problems.add(places.find(path), "Fields with implicit presence cannot have defaults");
        } else if (proto.getType() == FieldDescriptorProto.Type.TYPE_ENUM) {
            enums.definition(proto.getTypeName())
                    .filter(definition -> definition.getValueList().stream()
                            .noneMatch(value -> value.getName().equals(proto.getDefaultValue())))
                    .ifPresent(definition -> problems.add(
                            places.find(path),
                            Problems.quote(definition.getName()) + " has no value "
                                    + Problems.quote(proto.getDefaultValue())));
        }
    }

    private static boolean isImplicit(Part<FieldDescriptorProto> field) {
        FieldDescriptorProto proto = field.proto();
        return field.features().getFieldPresence() == FieldPresence.IMPLICIT
                && proto.getLabel() != Label.LABEL_REPEATED
                && proto.getType() != FieldDescriptorProto.Type.TYPE_MESSAGE
                && proto.getType() != FieldDescriptorProto.Type.TYPE_GROUP
                && !proto.hasOneofIndex()
                && !proto.hasExtendee();
    }

    private void checkSyntax(Part<FieldDescriptorProto> field) {
        FieldDescriptorProto proto = field.proto();
        if (proto.getLabel() == Label.LABEL_REQUIRED && syntax != Syntax.PROTO2) {
            reportLabel(field, "Required fields exist in proto2 only");
        }
        if (proto.getType() == FieldDescriptorProto.Type.TYPE_GROUP && syntax != Syntax.PROTO2) {
            report(field, "Groups exist in proto2 only; in editions use the feature message_encoding");
        }
        boolean ownPresence = field.proto().getOptions().getFeatures().hasFieldPresence();
        if (ownPresence && proto.hasOneofIndex()) {
            report(field, "Fields of oneofs cannot specify a field presence");
        } else if (ownPresence && proto.getLabel() == Label.LABEL_REPEATED) {
            report(field, "Repeated fields cannot specify a field presence");
        } else if (ownPresence
                && proto.hasExtendee()
                && field.features().getFieldPresence() == FieldPresence.LEGACY_REQUIRED) {
            report(field, "An extension cannot be required");
        } else if (ownPresence
                && field.features().getFieldPresence() == FieldPresence.IMPLICIT
                && (proto.getType() == FieldDescriptorProto.Type.TYPE_MESSAGE || proto.hasExtendee())) {
            report(field, "Messages and extensions cannot have implicit presence");
        }
    }

    private void checkOptions(Part<FieldDescriptorProto> field) {
        FieldDescriptorProto proto = field.proto();
        FieldOptions options = proto.getOptions();
        boolean packable = proto.getLabel() == Label.LABEL_REPEATED && !NOT_PACKABLE.contains(proto.getType());
        if (options.hasPacked() && syntax.hasEditions()) {
            report(field, "The option packed does not exist in editions; use the feature repeated_field_encoding");
        } else if (options.getPacked() && !packable) {
            report(field, "Only repeated numbers, bools and enums can be packed");
        }
        boolean message = proto.getType() == FieldDescriptorProto.Type.TYPE_MESSAGE
                || proto.getType() == FieldDescriptorProto.Type.TYPE_GROUP;
        if ((options.getLazy() || options.getUnverifiedLazy()) && !message) {
            report(field, "Only messages can be lazy");
        }
        if (options.hasJstype() && !WIDE.contains(proto.getType()) && options.getJstype() != JSType.JS_NORMAL) {
            report(field, "The option jstype exists for 64-bit whole numbers only");
        }
        if (options.getFeatures().hasRepeatedFieldEncoding() && proto.getLabel() != Label.LABEL_REPEATED) {
            report(field, "Only repeated fields can specify repeated_field_encoding");
        } else if (options.getFeatures().hasRepeatedFieldEncoding()
                && !packable
                && options.getFeatures().getRepeatedFieldEncoding().name().equals("PACKED")) {
            report(field, "Only repeated numbers, bools and enums can be packed");
        }
        if (options.getFeatures().hasMessageEncoding() && proto.getType() != FieldDescriptorProto.Type.TYPE_MESSAGE) {
            report(field, "Only messages can specify message_encoding");
        }
        if (options.getFeatures().hasUtf8Validation()
                && proto.getType() != FieldDescriptorProto.Type.TYPE_STRING
                && !isMap(field)) {
            report(field, "Only strings can specify utf8_validation");
        }
    }

    private static boolean isMap(Part<FieldDescriptorProto> field) {
        Part<DescriptorProto> owner = field.owner();
        String type = field.proto().getTypeName();
        return owner != null
                && (owner.proto().getOptions().getMapEntry()
                        || owner.proto().getNestedTypeList().stream()
                                .anyMatch(nested -> nested.getOptions().getMapEntry()
                                        && type.equals("." + owner.name() + "." + nested.getName())));
    }

    private void checkEnum(Part<FieldDescriptorProto> field) {
        FieldDescriptorProto proto = field.proto();
        if (proto.getType() != FieldDescriptorProto.Type.TYPE_ENUM) {
            return;
        }
        EnumDescriptorProto definition = enums.definition(proto.getTypeName()).orElse(null);
        if (definition != null && isImplicit(field) && enums.isClosed(proto.getTypeName())) {
            problems.add(
                    places.find(field.path().child(FieldDescriptorProto.TYPE_NAME_FIELD_NUMBER)),
                    "The enum " + Problems.quote(definition.getName())
                            + " is closed, so a field that has no presence cannot use it");
        }
    }

    private void reportLabel(Part<FieldDescriptorProto> field, String message) {
        problems.add(places.find(field.path().child(FieldDescriptorProto.LABEL_FIELD_NUMBER)), message);
    }

    private void report(Part<FieldDescriptorProto> field, String message) {
        problems.add(places.find(field.path()), message);
    }
}
