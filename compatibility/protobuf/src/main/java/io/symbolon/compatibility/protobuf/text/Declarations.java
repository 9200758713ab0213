package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.SymbolVisibility;
import io.symbolon.compatibility.protobuf.text.FieldParser.FieldHome;

/**
 * Reads what may stand in a file and in a message alike: messages, enums and extensions.
 *
 * @param extensions where the fields of {@code extend} blocks go
 */
record Declarations(
        ParseState state,
        Site<DescriptorProto> messages,
        Site<EnumDescriptorProto> enums,
        Site<FieldDescriptorProto> extensions) {

    /** Whether such a declaration came next, and was read. */
    boolean parsed() {
        switch (tokens().peek().text()) {
            case "message" -> new MessageParser(state).message(messages, SymbolVisibility.VISIBILITY_UNSET);
            case "enum" -> new EnumParser(state).enumType(enums, SymbolVisibility.VISIBILITY_UNSET);
            case "extend" -> extend();
            case "export" -> {
                return visible(SymbolVisibility.VISIBILITY_EXPORT);
            }
            case "local" -> {
                return visible(SymbolVisibility.VISIBILITY_LOCAL);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean visible(SymbolVisibility visibility) {
        Token second = tokens().peekSecond();
        if (state.syntax() != Syntax.EDITION_2024 || !(second.is("message") || second.is("enum"))) {
            return false;
        }
        tokens().take();
        if (second.is("message")) {
            new MessageParser(state).message(messages, visibility);
        } else {
            new EnumParser(state).enumType(enums, visibility);
        }
        return true;
    }

    private void extend() {
        tokens().take("extend");
        Place place = tokens().peek().place();
        String extendee = tokens().takeTypeName("a message name");
        int before = extensions.size().getAsInt();
        FieldParser fields = new FieldParser(state);
        state.block(() -> {
            FieldDescriptorProto.Builder field =
                    FieldDescriptorProto.newBuilder().setExtendee(extendee);
            fields.field(field, new FieldHome(extensions, messages));
        });
        if (extensions.size().getAsInt() == before) {
            throw new SyntaxException(place, "A block of extensions must have at least one field");
        }
    }

    private TokenStream tokens() {
        return state.tokens();
    }
}
