package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.UninterpretedOption;
import com.google.protobuf.DescriptorProtos.UninterpretedOption.NamePart;
import java.util.List;
import java.util.stream.Collectors;

/** Prints options as they are written. */
record OptionPrinter(TextWriter text) {

    /** Each option as a statement of its own. */
    void statements(List<UninterpretedOption> options) {
        options.forEach(option -> text.line("option " + assignment(option) + ";"));
    }

    /** All options in brackets behind a declaration; nothing where there are none. */
    static String brackets(List<String> assignments) {
        return assignments.isEmpty() ? "" : " [" + String.join(", ", assignments) + "]";
    }

    static List<String> assignments(List<UninterpretedOption> options) {
        return options.stream().map(OptionPrinter::assignment).toList();
    }

    private static String assignment(UninterpretedOption option) {
        return option.getNameList().stream().map(OptionPrinter::name).collect(Collectors.joining(".")) + " = "
                + value(option);
    }

    private static String name(NamePart part) {
        return part.getIsExtension() ? "(" + part.getNamePart() + ")" : part.getNamePart();
    }

    private static String value(UninterpretedOption option) {
        if (option.hasPositiveIntValue()) {
            return Long.toUnsignedString(option.getPositiveIntValue());
        }
        if (option.hasNegativeIntValue()) {
            return String.valueOf(option.getNegativeIntValue());
        }
        if (option.hasDoubleValue()) {
            return FloatText.of(option.getDoubleValue());
        }
        if (option.hasStringValue()) {
            return StringLiteral.write(option.getStringValue());
        }
        if (option.hasAggregateValue()) {
            return option.getAggregateValue().isEmpty() ? "{}" : "{ " + option.getAggregateValue() + " }";
        }
        return option.getIdentifierValue();
    }
}
