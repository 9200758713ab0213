package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumOptions;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueOptions;
import com.google.protobuf.DescriptorProtos.SymbolVisibility;

/** Reads enums. For one thread. */
final class EnumParser {

    private final ParseState state;
    private final TokenStream tokens;

    EnumParser(ParseState state) {
        this.state = state;
        this.tokens = state.tokens();
    }

    void enumType(Site<EnumDescriptorProto> site, SymbolVisibility visibility) {
        PartPath path = site.next();
        state.mark(path);
        tokens.take("enum");
        state.mark(path.child(EnumDescriptorProto.NAME_FIELD_NUMBER));
        EnumDescriptorProto.Builder enumType = EnumDescriptorProto.newBuilder()
                .setName(tokens.takeName("an enum name").text());
        if (visibility != SymbolVisibility.VISIBILITY_UNSET) {
            enumType.setVisibility(visibility);
        }
        state.block(() -> statement(enumType, path));
        site.add(enumType.build());
    }

    private void statement(EnumDescriptorProto.Builder enumType, PartPath path) {
        if (tokens.takeIf(";")) {
            return;
        }
        switch (tokens.peek().text()) {
            case "option" -> {
                EnumOptions.Builder options = enumType.getOptionsBuilder();
                new OptionParser(state)
                        .statement(new Site<>(
                                path.child(EnumDescriptorProto.OPTIONS_FIELD_NUMBER)
                                        .child(EnumOptions.UNINTERPRETED_OPTION_FIELD_NUMBER),
                                options::getUninterpretedOptionCount,
                                options::addUninterpretedOption));
            }
            case "reserved" -> new RangeParser(state).reserved(enumType, path);
            default -> value(enumType, path);
        }
    }

    private void value(EnumDescriptorProto.Builder enumType, PartPath path) {
        PartPath valuePath = path.child(EnumDescriptorProto.VALUE_FIELD_NUMBER, enumType.getValueCount());
        state.mark(valuePath);
        EnumValueDescriptorProto.Builder value = EnumValueDescriptorProto.newBuilder()
                .setName(tokens.takeName("the name of an enum value").text());
        tokens.take("=");
        state.mark(valuePath.child(EnumValueDescriptorProto.NUMBER_FIELD_NUMBER));
        value.setNumber(tokens.takeSignedInt("a number"));
        EnumValueOptions.Builder options = EnumValueOptions.newBuilder();
        new OptionParser(state)
                .list(new Site<>(
                        valuePath
                                .child(EnumValueDescriptorProto.OPTIONS_FIELD_NUMBER)
                                .child(EnumValueOptions.UNINTERPRETED_OPTION_FIELD_NUMBER),
                        options::getUninterpretedOptionCount,
                        options::addUninterpretedOption));
        tokens.take(";");
        if (options.getUninterpretedOptionCount() > 0) {
            value.setOptions(options);
        }
        enumType.addValue(value);
    }
}
