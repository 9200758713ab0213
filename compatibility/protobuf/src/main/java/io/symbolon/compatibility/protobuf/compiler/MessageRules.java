package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ExtensionRange;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ReservedRange;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import io.symbolon.compatibility.protobuf.text.PartPath;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The laws of field numbers and reserved names inside one message. For one thread. */
final class MessageRules {

    private final Places places;
    private final Problems problems;

    MessageRules(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    void check(Part<DescriptorProto> message) {
        DescriptorProto proto = message.proto();
        List<NumberRange> ranges = ranges(message);
        ranges.forEach(range -> checkBounds(range, proto.getOptions().getMessageSetWireFormat()));
        checkOverlaps(ranges);
        checkReservedNames(message);
        checkFields(message, ranges);
        checkOneofs(message);
    }

    private static List<NumberRange> ranges(Part<DescriptorProto> message) {
        List<NumberRange> ranges = new ArrayList<>();
        for (int i = 0; i < message.proto().getReservedRangeCount(); i++) {
            ReservedRange range = message.proto().getReservedRange(i);
            PartPath path = message.path().child(DescriptorProto.RESERVED_RANGE_FIELD_NUMBER, i);
            ranges.add(new NumberRange("reserved", range.getStart(), range.getEnd(), path));
        }
        for (int i = 0; i < message.proto().getExtensionRangeCount(); i++) {
            ExtensionRange range = message.proto().getExtensionRange(i);
            PartPath path = message.path().child(DescriptorProto.EXTENSION_RANGE_FIELD_NUMBER, i);
            ranges.add(new NumberRange("left to extensions", range.getStart(), range.getEnd(), path));
        }
        ranges.sort(Comparator.comparingLong(NumberRange::start));
        return ranges;
    }

    private void checkBounds(NumberRange range, boolean messageSet) {
        boolean forExtensions = !range.purpose().equals("reserved");
        long most = forExtensions && messageSet ? Integer.MAX_VALUE - 1 : FieldNumberRules.LAST;
        if (range.start() <= 0) {
            report(range.path(), "Field numbers start at 1");
        } else if (range.end() <= range.start()) {
            report(range.path(), "The range must not end before it starts");
        } else if (forExtensions && range.end() - 1 > most) {
            report(range.path(), "Extension numbers cannot be greater than " + most);
        }
    }

    private void checkOverlaps(List<NumberRange> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            NumberRange before = sorted.get(i - 1);
            NumberRange range = sorted.get(i);
            if (range.start() < before.end()) {
                report(
                        range.path(),
                        "The range " + range.shown() + " overlaps the range " + before.shown() + ", which is "
                                + before.purpose());
            }
        }
    }

    private void checkReservedNames(Part<DescriptorProto> message) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < message.proto().getReservedNameCount(); i++) {
            String name = message.proto().getReservedName(i);
            if (!names.add(name)) {
                report(
                        message.path().child(DescriptorProto.RESERVED_NAME_FIELD_NUMBER, i),
                        "The name " + Problems.quote(name) + " is reserved twice");
            }
        }
    }

    private void checkFields(Part<DescriptorProto> message, List<NumberRange> ranges) {
        Map<Integer, String> byNumber = new HashMap<>();
        Set<String> reserved = new HashSet<>(message.proto().getReservedNameList());
        for (int i = 0; i < message.proto().getFieldCount(); i++) {
            FieldDescriptorProto field = message.proto().getField(i);
            PartPath path = message.path().child(DescriptorProto.FIELD_FIELD_NUMBER, i);
            PartPath number = path.child(FieldDescriptorProto.NUMBER_FIELD_NUMBER);
            String before = byNumber.putIfAbsent(field.getNumber(), field.getName());
            if (before != null) {
                report(
                        number,
                        "The field number " + field.getNumber() + " is already used in "
                                + Problems.quote(message.name()) + " by the field " + Problems.quote(before));
            }
            if (reserved.contains(field.getName())) {
                report(path, "The field name " + Problems.quote(field.getName()) + " is reserved");
            }
            NumberRange.holding(field.getNumber(), ranges)
                    .ifPresent(range -> report(
                            number,
                            "The field number " + field.getNumber() + " is " + range.purpose() + " by "
                                    + range.shown()));
        }
    }

    private void checkOneofs(Part<DescriptorProto> message) {
        int[] members = new int[message.proto().getOneofDeclCount()];
        int last = -1;
        for (int i = 0; i < message.proto().getFieldCount(); i++) {
            FieldDescriptorProto field = message.proto().getField(i);
            PartPath path = message.path().child(DescriptorProto.FIELD_FIELD_NUMBER, i);
            if (!field.hasOneofIndex()) {
                last = -1;
                continue;
            }
            int index = field.getOneofIndex();
            if (index < 0 || index >= members.length) {
                report(path, "The field is in a oneof that does not exist, number " + index);
                continue;
            }
            if (members[index]++ > 0 && last != index) {
                report(path, "The fields of a oneof must stand together");
            }
            last = index;
        }
        for (int i = 0; i < members.length; i++) {
            if (members[i] == 0) {
                OneofDescriptorProto oneof = message.proto().getOneofDecl(i);
                report(
                        message.path().child(DescriptorProto.ONEOF_DECL_FIELD_NUMBER, i),
                        "The oneof " + Problems.quote(oneof.getName()) + " must have at least one field");
            }
        }
    }

    private void report(PartPath path, String message) {
        problems.add(places.find(path), message);
    }
}
