package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto.EnumReservedRange;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FeatureSet.EnumType;
import io.symbolon.compatibility.protobuf.text.PartPath;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The laws of enums. For one thread. */
final class EnumRules {

    private final Places places;
    private final Problems problems;

    EnumRules(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    void check(Part<EnumDescriptorProto> enumType) {
        EnumDescriptorProto proto = enumType.proto();
        if (proto.getValueCount() == 0) {
            problems.add(places.find(enumType.path()), "An enum must have at least one value");
            return;
        }
        if (enumType.features().getEnumType() == EnumType.OPEN
                && proto.getValue(0).getNumber() != 0) {
            report(enumType, 0, "The first value of an open enum must be 0");
        }
        checkAliases(enumType);
        checkReserved(enumType);
        checkNames(enumType);
    }

    private void checkAliases(Part<EnumDescriptorProto> enumType) {
        Map<Integer, String> byNumber = new HashMap<>();
        boolean found = false;
        for (int i = 0; i < enumType.proto().getValueCount(); i++) {
            EnumValueDescriptorProto value = enumType.proto().getValue(i);
            String before = byNumber.putIfAbsent(value.getNumber(), value.getName());
            found |= before != null;
            if (before != null && !enumType.proto().getOptions().getAllowAlias()) {
                report(
                        enumType,
                        i,
                        "The number " + value.getNumber() + " is already used by " + Problems.quote(before)
                                + "; aliases need the option allow_alias");
            }
        }
        if (!found && enumType.proto().getOptions().getAllowAlias()) {
            problems.add(places.find(enumType.path()), "The option allow_alias is set, but there are no aliases");
        }
    }

    private void checkReserved(Part<EnumDescriptorProto> enumType) {
        List<NumberRange> ranges = ranges(enumType);
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).start() < ranges.get(i - 1).end()) {
                problems.add(places.find(ranges.get(i).path()), "The reserved ranges overlap");
            }
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < enumType.proto().getReservedNameCount(); i++) {
            String name = enumType.proto().getReservedName(i);
            if (!names.add(name)) {
                PartPath path = enumType.path().child(EnumDescriptorProto.RESERVED_NAME_FIELD_NUMBER, i);
                problems.add(places.find(path), "The name " + Problems.quote(name) + " is reserved twice");
            }
        }
        for (int i = 0; i < enumType.proto().getValueCount(); i++) {
            EnumValueDescriptorProto value = enumType.proto().getValue(i);
            if (NumberRange.holding(value.getNumber(), ranges).isPresent()) {
                report(enumType, i, "The number " + value.getNumber() + " is reserved");
            }
            if (names.contains(value.getName())) {
                report(enumType, i, "The name " + Problems.quote(value.getName()) + " is reserved");
            }
        }
    }

    private List<NumberRange> ranges(Part<EnumDescriptorProto> enumType) {
        List<NumberRange> ranges = new ArrayList<>();
        for (int i = 0; i < enumType.proto().getReservedRangeCount(); i++) {
            EnumReservedRange range = enumType.proto().getReservedRange(i);
            PartPath path = enumType.path().child(EnumDescriptorProto.RESERVED_RANGE_FIELD_NUMBER, i);
            if (range.getEnd() < range.getStart()) {
                problems.add(places.find(path), "The range must not end before it starts");
            }
            ranges.add(new NumberRange("reserved", range.getStart(), range.getEnd() + 1L, path));
        }
        ranges.sort(Comparator.comparingLong(NumberRange::start));
        return ranges;
    }

    /**
     * In JSON and in generated code values must stay apart when the name of the enum is cut off before them. The option that
     * lets old files off is deprecated, but files have it.
     */
    @SuppressWarnings("deprecation")
    private void checkNames(Part<EnumDescriptorProto> enumType) {
        if (enumType.proto().getOptions().getDeprecatedLegacyJsonFieldConflicts()) {
            return;
        }
        Map<String, EnumValueDescriptorProto> byName = new HashMap<>();
        for (int i = 0; i < enumType.proto().getValueCount(); i++) {
            EnumValueDescriptorProto value = enumType.proto().getValue(i);
            String bare = bare(enumType.proto().getName(), value.getName());
            EnumValueDescriptorProto before = byName.putIfAbsent(bare, value);
            if (before != null
                    && !before.getName().equals(value.getName())
                    && before.getNumber() != value.getNumber()) {
                report(
                        enumType,
                        i,
                        "The name " + Problems.quote(value.getName()) + " is the same as "
                                + Problems.quote(before.getName())
                                + " when case and the name of the enum before it are ignored");
            }
        }
    }

    private static String bare(String enumName, String valueName) {
        String prefix = enumName.replace("_", "").toLowerCase(Locale.ROOT);
        int matched = 0;
        int position = 0;
        while (position < valueName.length() && matched < prefix.length()) {
            char c = Character.toLowerCase(valueName.charAt(position));
            if (c != '_') {
                if (c != prefix.charAt(matched)) {
                    return camel(valueName);
                }
                matched++;
            }
            position++;
        }
        while (position < valueName.length() && valueName.charAt(position) == '_') {
            position++;
        }
        return matched == prefix.length() && position < valueName.length()
                ? camel(valueName.substring(position))
                : camel(valueName);
    }

    /** Words in capitals at the start and small letters behind, without the lines between them. */
    private static String camel(String name) {
        StringBuilder result = new StringBuilder();
        boolean capital = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_') {
                result.append(capital ? Character.toUpperCase(c) : Character.toLowerCase(c));
            }
            capital = c == '_';
        }
        return result.toString();
    }

    private void report(Part<EnumDescriptorProto> enumType, int value, String message) {
        problems.add(places.find(enumType.path().child(EnumDescriptorProto.VALUE_FIELD_NUMBER, value)), message);
    }
}
