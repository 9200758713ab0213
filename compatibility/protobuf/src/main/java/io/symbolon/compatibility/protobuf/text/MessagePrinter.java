package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ExtensionRange;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ReservedRange;
import com.google.protobuf.DescriptorProtos.SymbolVisibility;
import java.util.List;
import java.util.stream.Collectors;

/** Prints messages. */
record MessagePrinter(TextWriter text, Syntax syntax) {

    void print(DescriptorProto message) {
        text.block(visibility(message.getVisibility()) + "message " + message.getName(), () -> body(message));
    }

    /** The word before a declaration that says who may use it; empty where nothing was said. */
    static String visibility(SymbolVisibility visibility) {
        return switch (visibility) {
            case VISIBILITY_LOCAL -> "local ";
            case VISIBILITY_EXPORT -> "export ";
            case VISIBILITY_UNSET -> "";
        };
    }

    /** The reserved names in quotes, or without them in editions. */
    static String names(List<String> names, Syntax syntax) {
        return names.stream()
                .map(name -> syntax.hasEditions() ? name : StringLiteral.write(ByteString.copyFromUtf8(name)))
                .collect(Collectors.joining(", "));
    }

    void body(DescriptorProto message) {
        if (message.getReservedRangeCount() > 0) {
            text.line("reserved "
                    + message.getReservedRangeList().stream()
                            .map(MessagePrinter::shown)
                            .collect(Collectors.joining(", "))
                    + ";");
        }
        if (message.getReservedNameCount() > 0) {
            text.line("reserved " + names(message.getReservedNameList(), syntax) + ";");
        }
        new OptionPrinter(text).statements(message.getOptions().getUninterpretedOptionList());
        MemberPrinter members =
                new MemberPrinter(text, syntax, message.getNestedTypeList(), message.getExtensionList());
        members.fields(message);
        message.getExtensionRangeList().forEach(this::extensions);
        members.messages();
        message.getEnumTypeList().forEach(enumType -> {
            text.blankLine();
            new EnumPrinter(text, syntax).print(enumType);
        });
        members.extensions();
    }

    private static String shown(ReservedRange range) {
        return shown(range.getStart(), range.getEnd());
    }

    private static String shown(int start, int end) {
        if (end - start == 1) {
            return String.valueOf(start);
        }
        return start + " to "
                + (end == MessageParser.FIRST_TOO_HIGH || end == Integer.MAX_VALUE ? "max" : String.valueOf(end - 1));
    }

    private void extensions(ExtensionRange range) {
        List<String> options = OptionPrinter.assignments(range.getOptions().getUninterpretedOptionList());
        text.line("extensions " + shown(range.getStart(), range.getEnd()) + OptionPrinter.brackets(options) + ";");
    }
}
