package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ExtensionRange;
import com.google.protobuf.DescriptorProtos.DescriptorProto.ReservedRange;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofOptions;
import com.google.protobuf.DescriptorProtos.SymbolVisibility;
import com.google.protobuf.DescriptorProtos.UninterpretedOption;
import io.symbolon.compatibility.protobuf.text.FieldParser.FieldHome;

/** Reads a message and everything in it. For one thread. */
final class MessageParser {

    /** The least number that a tag has no room for; ranges of numbers end before it. */
    static final int FIRST_TOO_HIGH = 1 << 29;

    private final ParseState state;
    private final TokenStream tokens;
    private final FieldParser fields;
    private final RangeParser ranges;

    MessageParser(ParseState state) {
        this.state = state;
        this.tokens = state.tokens();
        this.fields = new FieldParser(state);
        this.ranges = new RangeParser(state);
    }

    void message(Site<DescriptorProto> site, SymbolVisibility visibility) {
        state.mark(site.next());
        tokens.take("message");
        state.mark(site.next().child(DescriptorProto.NAME_FIELD_NUMBER));
        DescriptorProto.Builder message = DescriptorProto.newBuilder()
                .setName(tokens.takeName("a message name").text());
        if (visibility != SymbolVisibility.VISIBILITY_UNSET) {
            message.setVisibility(visibility);
        }
        body(message, site);
    }

    /** Reads what stands between the braces. */
    void body(String name, Site<DescriptorProto> site) {
        body(DescriptorProto.newBuilder().setName(name), site);
    }

    private void body(DescriptorProto.Builder message, Site<DescriptorProto> site) {
        PartPath path = site.next();
        state.block(() -> statement(message, path));
        SyntheticOneofs.add(message);
        resolveMax(message);
        site.add(message.build());
    }

    private void statement(DescriptorProto.Builder message, PartPath path) {
        FieldHome home = new FieldHome(
                new Site<>(path.child(DescriptorProto.FIELD_FIELD_NUMBER), message::getFieldCount, message::addField),
                nested(message, path));
        Declarations declarations = new Declarations(
                state,
                home.messages(),
                new Site<>(
                        path.child(DescriptorProto.ENUM_TYPE_FIELD_NUMBER),
                        message::getEnumTypeCount,
                        (EnumDescriptorProto enumType) -> message.addEnumType(enumType)),
                new Site<>(
                        path.child(DescriptorProto.EXTENSION_FIELD_NUMBER),
                        message::getExtensionCount,
                        message::addExtension));
        if (tokens.takeIf(";") || declarations.parsed()) {
            return;
        }
        switch (tokens.peek().text()) {
            case "option" -> new OptionParser(state).statement(options(message, path));
            case "reserved" -> ranges.reserved(message, path);
            case "extensions" -> ranges.extensions(message, path);
            case "oneof" -> oneof(message, path, home);
            default -> fields.field(FieldDescriptorProto.newBuilder(), home);
        }
    }

    private static Site<DescriptorProto> nested(DescriptorProto.Builder message, PartPath path) {
        return new Site<>(
                path.child(DescriptorProto.NESTED_TYPE_FIELD_NUMBER),
                message::getNestedTypeCount,
                message::addNestedType);
    }

    private static Site<UninterpretedOption> options(DescriptorProto.Builder message, PartPath path) {
        MessageOptions.Builder options = message.getOptionsBuilder();
        return new Site<>(
                path.child(DescriptorProto.OPTIONS_FIELD_NUMBER)
                        .child(MessageOptions.UNINTERPRETED_OPTION_FIELD_NUMBER),
                options::getUninterpretedOptionCount,
                options::addUninterpretedOption);
    }

    private void oneof(DescriptorProto.Builder message, PartPath path, FieldHome home) {
        int index = message.getOneofDeclCount();
        PartPath oneofPath = path.child(DescriptorProto.ONEOF_DECL_FIELD_NUMBER, index);
        state.mark(oneofPath);
        tokens.take("oneof");
        OneofDescriptorProto.Builder oneof = message.addOneofDeclBuilder()
                .setName(tokens.takeName("the name of the oneof").text());
        int fieldsBefore = message.getFieldCount();
        state.block(() -> {
            if (tokens.peek().is("option")) {
                OneofOptions.Builder options = oneof.getOptionsBuilder();
                new OptionParser(state)
                        .statement(new Site<>(
                                oneofPath
                                        .child(OneofDescriptorProto.OPTIONS_FIELD_NUMBER)
                                        .child(OneofOptions.UNINTERPRETED_OPTION_FIELD_NUMBER),
                                options::getUninterpretedOptionCount,
                                options::addUninterpretedOption));
            } else {
                fields.field(FieldDescriptorProto.newBuilder().setOneofIndex(index), home);
            }
        });
        if (message.getFieldCount() == fieldsBefore) {
            state.complain("A oneof must have at least one field");
        }
    }

    private static void resolveMax(DescriptorProto.Builder message) {
        boolean messageSet = message.getOptions().getUninterpretedOptionList().stream()
                .anyMatch(option -> option.getName(0).getNamePart().equals("message_set_wire_format")
                        && option.getIdentifierValue().equals("true"));
        int end = messageSet ? Integer.MAX_VALUE : FIRST_TOO_HIGH;
        for (ExtensionRange.Builder range : message.getExtensionRangeBuilderList()) {
            if (range.getEnd() == RangeParser.TO_MAX) {
                range.setEnd(end);
            }
        }
        for (ReservedRange.Builder range : message.getReservedRangeBuilderList()) {
            if (range.getEnd() == RangeParser.TO_MAX) {
                range.setEnd(end);
            }
        }
    }
}
