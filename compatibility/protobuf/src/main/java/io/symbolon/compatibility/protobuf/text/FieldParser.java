package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.UninterpretedOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of messages, oneofs and extensions, groups and maps among them. For one thread. */
final class FieldParser {

    private static final Map<String, FieldDescriptorProto.Type> SCALARS = Map.ofEntries(
            Map.entry("double", FieldDescriptorProto.Type.TYPE_DOUBLE),
            Map.entry("float", FieldDescriptorProto.Type.TYPE_FLOAT),
            Map.entry("int64", FieldDescriptorProto.Type.TYPE_INT64),
            Map.entry("uint64", FieldDescriptorProto.Type.TYPE_UINT64),
            Map.entry("int32", FieldDescriptorProto.Type.TYPE_INT32),
            Map.entry("fixed64", FieldDescriptorProto.Type.TYPE_FIXED64),
            Map.entry("fixed32", FieldDescriptorProto.Type.TYPE_FIXED32),
            Map.entry("bool", FieldDescriptorProto.Type.TYPE_BOOL),
            Map.entry("string", FieldDescriptorProto.Type.TYPE_STRING),
            Map.entry("bytes", FieldDescriptorProto.Type.TYPE_BYTES),
            Map.entry("uint32", FieldDescriptorProto.Type.TYPE_UINT32),
            Map.entry("sfixed32", FieldDescriptorProto.Type.TYPE_SFIXED32),
            Map.entry("sfixed64", FieldDescriptorProto.Type.TYPE_SFIXED64),
            Map.entry("sint32", FieldDescriptorProto.Type.TYPE_SINT32),
            Map.entry("sint64", FieldDescriptorProto.Type.TYPE_SINT64));

    private static final Map<String, Label> LABELS = Map.of(
            "optional", Label.LABEL_OPTIONAL,
            "required", Label.LABEL_REQUIRED,
            "repeated", Label.LABEL_REPEATED);

    private final ParseState state;
    private final TokenStream tokens;

    FieldParser(ParseState state) {
        this.state = state;
        this.tokens = state.tokens();
    }

    /** Reads a field whose first facts, for example its oneof or extendee, the caller knows. */
    void field(FieldDescriptorProto.Builder field, FieldHome home) {
        PartPath path = home.fields().next();
        state.mark(path);
        label(field, path);
        if (tokens.peek().is("map") && tokens.peekSecond().is("<")) {
            map(field, home);
            return;
        }
        state.mark(path.child(FieldDescriptorProto.TYPE_NAME_FIELD_NUMBER));
        boolean group = tokens.peek().is("group");
        type(field);
        name(field, path);
        options(field, path);
        if (group) {
            group(field, home);
        } else {
            tokens.take(";");
        }
        home.fields().add(field.build());
    }

    /** The type of one name, where it is a scalar. */
    static Optional<FieldDescriptorProto.Type> scalar(String name) {
        return Optional.ofNullable(SCALARS.get(name));
    }

    private void label(FieldDescriptorProto.Builder field, PartPath path) {
        Label label = LABELS.get(tokens.peek().text());
        boolean inOneof = field.hasOneofIndex();
        state.mark(path.child(FieldDescriptorProto.LABEL_FIELD_NUMBER));
        if (label == null) {
            boolean map = tokens.peek().is("map") && tokens.peekSecond().is("<");
            if (state.syntax() == Syntax.PROTO2 && !inOneof && !map) {
                state.complain("Expected \"required\", \"optional\" or \"repeated\"");
            }
            field.setLabel(Label.LABEL_OPTIONAL);
            return;
        }
        if (inOneof) {
            state.complain("Fields in oneofs must not have labels");
        } else if (state.syntax().hasEditions() && label != Label.LABEL_REPEATED) {
            state.complain("The label " + tokens.peek().shown()
                    + " does not exist in editions; use the feature field_presence");
        }
        tokens.take();
        field.setLabel(label);
        if (label == Label.LABEL_OPTIONAL && state.syntax() == Syntax.PROTO3) {
            field.setProto3Optional(true);
        }
    }

    private void type(FieldDescriptorProto.Builder field) {
        if (tokens.takeIf("group")) {
            if (state.syntax().hasEditions() || state.syntax() == Syntax.PROTO3) {
                state.complain("Groups exist in proto2 only; in editions use the feature message_encoding");
            }
            field.setType(FieldDescriptorProto.Type.TYPE_GROUP);
            return;
        }
        String name = tokens.takeTypeName("a field type");
        scalar(name).ifPresentOrElse(field::setType, () -> field.setTypeName(name));
    }

    private void name(FieldDescriptorProto.Builder field, PartPath path) {
        state.mark(path.child(FieldDescriptorProto.NAME_FIELD_NUMBER));
        String name = tokens.takeName("a field name").text();
        field.setName(name);
        if (field.getType() == FieldDescriptorProto.Type.TYPE_GROUP) {
            field.setTypeName(name).setName(name.toLowerCase(Locale.ROOT));
            if (!Character.isUpperCase(name.charAt(0))) {
                state.complain("The name of a group must start with a capital letter");
            }
        }
        tokens.take("=");
        state.mark(path.child(FieldDescriptorProto.NUMBER_FIELD_NUMBER));
        field.setNumber(tokens.takeInt("a field number"));
    }

    private void options(FieldDescriptorProto.Builder field, PartPath path) {
        FieldOptions.Builder options = FieldOptions.newBuilder();
        Site<UninterpretedOption> site = new Site<>(
                path.child(FieldDescriptorProto.OPTIONS_FIELD_NUMBER)
                        .child(FieldOptions.UNINTERPRETED_OPTION_FIELD_NUMBER),
                options::getUninterpretedOptionCount,
                options::addUninterpretedOption);
        OptionParser parser = new OptionParser(state);
        FieldFactParser facts = new FieldFactParser(state, field, path);
        parser.list(() -> {
            if (!facts.parsed()) {
                parser.assignment(site);
            }
        });
        if (options.getUninterpretedOptionCount() > 0) {
            field.setOptions(options);
        }
    }

    private void group(FieldDescriptorProto.Builder field, FieldHome home) {
        new MessageParser(state).body(field.getTypeName(), home.messages());
    }

    private void map(FieldDescriptorProto.Builder field, FieldHome home) {
        PartPath path = home.fields().next();
        if (field.hasOneofIndex()) {
            state.complain("Maps cannot stand in oneofs");
        } else if (field.hasExtendee()) {
            state.complain("Maps cannot be extensions");
        } else if (field.getLabel() != Label.LABEL_OPTIONAL || field.getProto3Optional()) {
            state.complain("Maps must not have labels");
        }
        tokens.take("map");
        tokens.take("<");
        FieldDescriptorProto.Builder key = entryField("key", 1);
        state.mark(path.child(FieldDescriptorProto.TYPE_NAME_FIELD_NUMBER));
        type(key);
        tokens.take(",");
        FieldDescriptorProto.Builder value = entryField("value", 2);
        state.mark(home.messages().next().child(DescriptorProto.FIELD_FIELD_NUMBER, 1));
        type(value);
        tokens.take(">");
        name(field, path);
        options(field, path);
        tokens.take(";");
        home.messages().add(MapEntry.of(field, key, value));
        field.setLabel(Label.LABEL_REPEATED).setTypeName(MapEntry.name(field.getName()));
        home.fields().add(field.build());
    }

    private static FieldDescriptorProto.Builder entryField(String name, int number) {
        return FieldDescriptorProto.newBuilder().setName(name).setNumber(number).setLabel(Label.LABEL_OPTIONAL);
    }

    /** Where fields go, and where the messages go that groups and maps bring along. */
    record FieldHome(Site<FieldDescriptorProto> fields, Site<DescriptorProto> messages) {}
}
