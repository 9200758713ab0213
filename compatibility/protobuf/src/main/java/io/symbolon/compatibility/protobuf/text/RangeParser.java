package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ExtensionRange;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ReservedRange;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto.EnumReservedRange;
import com.google.protobuf.DescriptorProtos.ExtensionRangeOptions;
import io.symbolon.compatibility.protobuf.text.Token.Kind;
import java.util.function.IntSupplier;

/** Reads {@code reserved} and {@code extensions} statements. For one thread. */
final class RangeParser {

    /** Stands for {@code max} in a message until its options tell how far its numbers go. */
    static final int TO_MAX = -1;

    private final ParseState state;
    private final TokenStream tokens;

    RangeParser(ParseState state) {
        this.state = state;
        this.tokens = state.tokens();
    }

    void reserved(DescriptorProto.Builder message, PartPath path) {
        tokens.take("reserved");
        if (isName()) {
            names(new Site<>(
                    path.child(DescriptorProto.RESERVED_NAME_FIELD_NUMBER),
                    message::getReservedNameCount,
                    message::addReservedName));
            return;
        }
        do {
            state.mark(path.child(DescriptorProto.RESERVED_RANGE_FIELD_NUMBER, message.getReservedRangeCount()));
            Range range = range(() -> tokens.takeInt("a field number or a name"), TO_MAX);
            message.addReservedRange(
                    ReservedRange.newBuilder().setStart(range.start).setEnd(range.exclusiveEnd()));
        } while (tokens.takeIf(","));
        tokens.take(";");
    }

    void reserved(EnumDescriptorProto.Builder enumType, PartPath path) {
        tokens.take("reserved");
        if (isName()) {
            names(new Site<>(
                    path.child(EnumDescriptorProto.RESERVED_NAME_FIELD_NUMBER),
                    enumType::getReservedNameCount,
                    enumType::addReservedName));
            return;
        }
        do {
            state.mark(path.child(EnumDescriptorProto.RESERVED_RANGE_FIELD_NUMBER, enumType.getReservedRangeCount()));
            Range range = range(() -> tokens.takeSignedInt("a number or a name"), Integer.MAX_VALUE);
            enumType.addReservedRange(
                    EnumReservedRange.newBuilder().setStart(range.start).setEnd(range.end));
        } while (tokens.takeIf(","));
        tokens.take(";");
    }

    void extensions(DescriptorProto.Builder message, PartPath path) {
        tokens.take("extensions");
        int first = message.getExtensionRangeCount();
        do {
            state.mark(path.child(DescriptorProto.EXTENSION_RANGE_FIELD_NUMBER, message.getExtensionRangeCount()));
            Range range = range(() -> tokens.takeInt("a field number"), TO_MAX);
            message.addExtensionRange(
                    ExtensionRange.newBuilder().setStart(range.start).setEnd(range.exclusiveEnd()));
        } while (tokens.takeIf(","));
        ExtensionRangeOptions.Builder options = ExtensionRangeOptions.newBuilder();
        new OptionParser(state)
                .list(new Site<>(
                        path.child(DescriptorProto.EXTENSION_RANGE_FIELD_NUMBER, first)
                                .child(ExtensionRange.OPTIONS_FIELD_NUMBER)
                                .child(ExtensionRangeOptions.UNINTERPRETED_OPTION_FIELD_NUMBER),
                        options::getUninterpretedOptionCount,
                        options::addUninterpretedOption));
        tokens.take(";");
        if (options.getUninterpretedOptionCount() > 0) {
            for (int i = first; i < message.getExtensionRangeCount(); i++) {
                message.getExtensionRangeBuilder(i).setOptions(options);
            }
        }
    }

    private Range range(IntSupplier number, int most) {
        int start = number.getAsInt();
        if (!tokens.takeIf("to")) {
            return new Range(start, start);
        }
        return new Range(start, tokens.takeIf("max") ? most : number.getAsInt());
    }

    private boolean isName() {
        return tokens.peek().kind() == Kind.STRING || tokens.peek().kind() == Kind.NAME;
    }

    private void names(Site<String> names) {
        do {
            state.mark(names.next());
            names.add(name());
        } while (tokens.takeIf(","));
        tokens.take(";");
    }

    private String name() {
        boolean quoted = tokens.peek().kind() == Kind.STRING;
        if (quoted == state.syntax().hasEditions()) {
            state.complain(
                    quoted
                            ? "Reserved names must be identifiers in editions, not string literals"
                            : "Reserved names must be string literals outside editions");
        }
        return quoted
                ? tokens.takeString("a name").toStringUtf8()
                : tokens.takeName("a name").text();
    }

    private record Range(int start, int end) {

        int exclusiveEnd() {
            return end == TO_MAX || end == Integer.MAX_VALUE ? end : end + 1;
        }
    }
}
