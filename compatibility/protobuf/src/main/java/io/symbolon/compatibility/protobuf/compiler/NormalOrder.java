package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ExtensionRange;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ReservedRange;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto.EnumReservedRange;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The order that normalised text has wherever order means nothing: by number, imports by path. Messages stay where they are,
 * because indexes of messages travel with records; so does the first value of an enum, which is its default.
 */
final class NormalOrder {

    private NormalOrder() {}

    static FileDescriptorProto of(FileDescriptorProto file) {
        FileDescriptorProto.Builder sorted = file.toBuilder();
        if (file.getSyntax().equals("proto2")) {
            sorted.clearSyntax();
        }
        sortImports(sorted);
        sorted.getMessageTypeBuilderList().forEach(NormalOrder::sort);
        sorted.getEnumTypeBuilderList().forEach(NormalOrder::sort);
        List<FieldDescriptorProto> extensions = new ArrayList<>(file.getExtensionList());
        extensions.sort(extensionOrder());
        return sorted.clearExtension().addAllExtension(extensions).build();
    }

    private static void sortImports(FileDescriptorProto.Builder file) {
        TreeSet<String> plain = new TreeSet<>(file.getDependencyList());
        TreeSet<String> publicOnes = new TreeSet<>();
        file.getPublicDependencyList().forEach(index -> publicOnes.add(file.getDependency(index)));
        TreeSet<String> options = new TreeSet<>(file.getOptionDependencyList());
        plain.removeAll(publicOnes);
        file.clearDependency().clearPublicDependency().clearWeakDependency().clearOptionDependency();
        file.addAllDependency(plain);
        for (String path : publicOnes) {
            file.addPublicDependency(file.getDependencyCount()).addDependency(path);
        }
        file.addAllOptionDependency(options);
    }

    private static void sort(DescriptorProto.Builder message) {
        message.getFieldBuilderList().stream()
                .filter(field -> field.getJsonName().equals(Names.json(field.getName())))
                .forEach(FieldDescriptorProto.Builder::clearJsonName);
        List<FieldDescriptorProto> fields = new ArrayList<>(message.getFieldList());
        Map<Integer, Integer> firstOfOneof = new HashMap<>();
        for (FieldDescriptorProto field : fields) {
            if (field.hasOneofIndex()) {
                firstOfOneof.merge(field.getOneofIndex(), field.getNumber(), Math::min);
            }
        }
        fields.sort(Comparator.comparing((FieldDescriptorProto field) ->
                        field.hasOneofIndex() ? firstOfOneof.getOrDefault(field.getOneofIndex(), 0) : field.getNumber())
                .thenComparing(FieldDescriptorProto::getNumber));
        List<FieldDescriptorProto> extensions = new ArrayList<>(message.getExtensionList());
        extensions.sort(extensionOrder());
        List<ReservedRange> reserved = new ArrayList<>(message.getReservedRangeList());
        reserved.sort(Comparator.comparing(ReservedRange::getStart));
        List<ExtensionRange> ranges = new ArrayList<>(message.getExtensionRangeList());
        ranges.sort(Comparator.comparing(ExtensionRange::getStart));
        List<String> names = message.getReservedNameList().stream().sorted().toList();
        message.clearField().addAllField(fields);
        message.clearExtension().addAllExtension(extensions);
        message.clearReservedRange().addAllReservedRange(reserved);
        message.clearExtensionRange().addAllExtensionRange(ranges);
        message.clearReservedName().addAllReservedName(names);
        message.getNestedTypeBuilderList().forEach(NormalOrder::sort);
        message.getEnumTypeBuilderList().forEach(NormalOrder::sort);
    }

    private static Comparator<FieldDescriptorProto> extensionOrder() {
        return Comparator.comparing(FieldDescriptorProto::getExtendee).thenComparing(FieldDescriptorProto::getNumber);
    }

    private static void sort(EnumDescriptorProto.Builder enumType) {
        List<EnumValueDescriptorProto> values = new ArrayList<>(enumType.getValueList());
        values.subList(1, values.size()).sort(Comparator.comparing(EnumValueDescriptorProto::getNumber));
        List<EnumReservedRange> reserved = new ArrayList<>(enumType.getReservedRangeList());
        reserved.sort(Comparator.comparing(EnumReservedRange::getStart));
        List<String> names = enumType.getReservedNameList().stream().sorted().toList();
        enumType.clearValue().addAllValue(values);
        enumType.clearReservedRange().addAllReservedRange(reserved);
        enumType.clearReservedName().addAllReservedName(names);
    }
}
