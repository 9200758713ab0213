package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ExtensionRange;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The laws of the numbers of single fields and extensions. For one thread. */
final class FieldNumberRules {

    /** The greatest number that a tag has room for. */
    static final int LAST = (1 << 29) - 1;

    private static final int FIRST_OF_IMPLEMENTATION = 19_000;
    private static final int LAST_OF_IMPLEMENTATION = 19_999;

    private final Scope scope;
    private final Places places;
    private final Problems problems;

    FieldNumberRules(Scope scope, Places places, Problems problems) {
        this.scope = scope;
        this.places = places;
        this.problems = problems;
    }

    void checkField(Part<FieldDescriptorProto> field) {
        if (field.proto().hasExtendee()) {
            report(field, "A field of a message cannot extend another message");
        }
        checkNumber(field, LAST);
        if (field.owner() != null && field.owner().proto().getOptions().getMessageSetWireFormat()) {
            report(field, "A message with message_set_wire_format has extensions but no fields");
        }
    }

    void checkExtensions(List<Part<FieldDescriptorProto>> extensions) {
        Map<String, String> taken = new HashMap<>();
        for (Part<FieldDescriptorProto> extension : extensions) {
            if (!extension.proto().hasExtendee()) {
                report(extension, "An extension must say which message it extends");
            }
            String before = taken.putIfAbsent(key(extension.proto()), extension.name());
            if (before != null) {
                report(
                        extension,
                        "The extension number " + extension.proto().getNumber() + " is already used by "
                                + Problems.quote(before));
            }
            scope.resolveType(extension.proto().getExtendee(), "")
                    .filter(Symbol::isMessage)
                    .ifPresent(extendee -> checkExtension(extension, (DescriptorProto) extendee.definition()));
        }
    }

    private static String key(FieldDescriptorProto extension) {
        return extension.getExtendee() + "/" + extension.getNumber();
    }

    private void checkExtension(Part<FieldDescriptorProto> extension, DescriptorProto extendee) {
        FieldDescriptorProto field = extension.proto();
        boolean messageSet = extendee.getOptions().getMessageSetWireFormat();
        checkNumber(extension, messageSet ? Integer.MAX_VALUE - 1 : LAST);
        if (extendee.getExtensionRangeList().stream().noneMatch(range -> holds(range, field.getNumber()))) {
            report(
                    extension,
                    Problems.quote(extendee.getName()) + " leaves no room for an extension with the number "
                            + field.getNumber());
        }
        if (messageSet
                && (field.getType() != FieldDescriptorProto.Type.TYPE_MESSAGE
                        || field.getLabel() != Label.LABEL_OPTIONAL)) {
            report(extension, "Extensions of a message with message_set_wire_format must be optional messages");
        }
        if (field.getLabel() == Label.LABEL_REQUIRED) {
            report(extension, "An extension cannot be required");
        }
        if (field.hasOneofIndex() && !field.getProto3Optional()) {
            report(extension, "An extension cannot be in a oneof");
        }
    }

    private static boolean holds(ExtensionRange range, int number) {
        return range.getStart() <= number && number < range.getEnd();
    }

    private void checkNumber(Part<FieldDescriptorProto> field, int most) {
        int number = field.proto().getNumber();
        if (number <= 0) {
            report(field, "Field numbers start at 1");
        } else if (number > most) {
            report(field, "Field numbers cannot be greater than " + most);
        } else if (number >= FIRST_OF_IMPLEMENTATION && number <= LAST_OF_IMPLEMENTATION) {
            report(field, "The field numbers 19000 to 19999 belong to implementations of Protobuf");
        }
    }

    private void report(Part<FieldDescriptorProto> field, String message) {
        problems.add(places.find(field.path().child(FieldDescriptorProto.NUMBER_FIELD_NUMBER)), message);
    }
}
