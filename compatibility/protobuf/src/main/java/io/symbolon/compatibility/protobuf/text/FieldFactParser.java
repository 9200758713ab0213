package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import io.symbolon.compatibility.protobuf.text.Token.Kind;
import java.math.BigInteger;

/** Reads {@code default} and {@code json_name}, which look like options but are facts of the field. For one thread. */
final class FieldFactParser {

    private final ParseState state;
    private final TokenStream tokens;
    private final FieldDescriptorProto.Builder field;
    private final PartPath path;

    FieldFactParser(ParseState state, FieldDescriptorProto.Builder field, PartPath path) {
        this.state = state;
        this.tokens = state.tokens();
        this.field = field;
        this.path = path;
    }

    /** Whether such a fact came next, and was read. */
    boolean parsed() {
        if (!tokens.peekSecond().is("=")) {
            return false;
        }
        if (tokens.peek().is("default")) {
            state.mark(path.child(FieldDescriptorProto.DEFAULT_VALUE_FIELD_NUMBER));
            if (field.hasDefaultValue()) {
                state.complain("The default is given twice");
            }
            tokens.take();
            tokens.take("=");
            field.setDefaultValue(defaultValue());
            return true;
        }
        if (tokens.peek().is("json_name")) {
            state.mark(path.child(FieldDescriptorProto.JSON_NAME_FIELD_NUMBER));
            if (field.hasJsonName()) {
                state.complain("The option json_name is given twice");
            }
            tokens.take();
            tokens.take("=");
            field.setJsonName(tokens.takeString("a name").toStringUtf8());
            return true;
        }
        return false;
    }

    private String defaultValue() {
        if (!field.hasType()) {
            return tokens.takeName("the name of an enum value").text();
        }
        return switch (field.getType()) {
            case TYPE_INT32, TYPE_SINT32, TYPE_SFIXED32 -> integer(31, true);
            case TYPE_INT64, TYPE_SINT64, TYPE_SFIXED64 -> integer(63, true);
            case TYPE_UINT32, TYPE_FIXED32 -> integer(32, false);
            case TYPE_UINT64, TYPE_FIXED64 -> integer(64, false);
            case TYPE_DOUBLE -> FloatText.of(number());
            case TYPE_FLOAT -> FloatText.of((float) number());
            case TYPE_BOOL -> bool();
            case TYPE_STRING -> text();
            case TYPE_BYTES -> StringLiteral.escape(tokens.takeString("a string"));
            default -> throw new SyntaxException(tokens.peek().place(), "Messages cannot have defaults");
        };
    }

    private String integer(int bits, boolean signed) {
        boolean negative = tokens.peek().is("-");
        if (negative && !signed) {
            throw new SyntaxException(tokens.peek().place(), "The default of an unsigned field cannot be negative");
        }
        tokens.takeIf("-");
        BigInteger most = BigInteger.ONE.shiftLeft(bits);
        BigInteger value = tokens.takeInteger("a number", negative ? most : most.subtract(BigInteger.ONE));
        return (negative ? value.negate() : value).toString();
    }

    private double number() {
        boolean negative = tokens.takeIf("-");
        double value = switch (tokens.peek().kind()) {
            case INTEGER -> IntegerLiteral.read(tokens.take()).doubleValue();
            case FLOAT -> Double.parseDouble(tokens.take().text());
            default -> special();
        };
        return negative ? -value : value;
    }

    private double special() {
        if (tokens.takeIf("inf")) {
            return Double.POSITIVE_INFINITY;
        }
        if (tokens.takeIf("nan")) {
            return Double.NaN;
        }
        throw tokens.expected("a number");
    }

    private String bool() {
        if (tokens.peek().is("true") || tokens.peek().is("false")) {
            return tokens.take().text();
        }
        throw tokens.expected("\"true\" or \"false\"");
    }

    private String text() {
        Place place = tokens.peek().place();
        ByteString value = tokens.takeString("a string");
        if (!value.isValidUtf8() && tokens.peek().kind() != Kind.END) {
            throw new SyntaxException(place, "The default of a string must be valid UTF-8");
        }
        return value.toStringUtf8();
    }
}
