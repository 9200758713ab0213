package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto.EnumReservedRange;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import java.util.stream.Collectors;

/** Prints enums. */
record EnumPrinter(TextWriter text, Syntax syntax) {

    void print(EnumDescriptorProto enumType) {
        String head = MessagePrinter.visibility(enumType.getVisibility()) + "enum " + enumType.getName();
        text.block(head, () -> {
            if (enumType.getReservedRangeCount() > 0) {
                text.line("reserved "
                        + enumType.getReservedRangeList().stream()
                                .map(EnumPrinter::shown)
                                .collect(Collectors.joining(", "))
                        + ";");
            }
            if (enumType.getReservedNameCount() > 0) {
                text.line("reserved " + MessagePrinter.names(enumType.getReservedNameList(), syntax) + ";");
            }
            new OptionPrinter(text).statements(enumType.getOptions().getUninterpretedOptionList());
            enumType.getValueList().forEach(this::value);
        });
    }

    private static String shown(EnumReservedRange range) {
        String end = range.getEnd() == Integer.MAX_VALUE ? "max" : String.valueOf(range.getEnd());
        return range.getStart() == range.getEnd() ? String.valueOf(range.getStart()) : range.getStart() + " to " + end;
    }

    private void value(EnumValueDescriptorProto value) {
        String options = OptionPrinter.brackets(
                OptionPrinter.assignments(value.getOptions().getUninterpretedOptionList()));
        text.line(value.getName() + " = " + value.getNumber() + options + ";");
    }
}
