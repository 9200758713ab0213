package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.UninterpretedOption;
import com.google.protobuf.DescriptorProtos.UninterpretedOption.NamePart;
import io.symbolon.compatibility.protobuf.text.Token.Kind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Reads options as they are written; what they mean is found out when all names are known. For one thread. */
final class OptionParser {

    private static final BigInteger MOST_POSITIVE = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigInteger MOST_NEGATIVE = BigInteger.ONE.shiftLeft(63);

    private final ParseState state;
    private final TokenStream tokens;

    OptionParser(ParseState state) {
        this.state = state;
        this.tokens = state.tokens();
    }

    /** Reads {@code option name = value;}. */
    void statement(Site<UninterpretedOption> options) {
        tokens.take("option");
        assignment(options);
        tokens.take(";");
    }

    /** Reads {@code [name = value, …]} where it is there. */
    void list(Site<UninterpretedOption> options) {
        list(() -> assignment(options));
    }

    /** Reads a list in brackets whose entries the caller reads. */
    void list(Runnable entry) {
        if (tokens.takeIf("[")) {
            do {
                entry.run();
            } while (tokens.takeIf(","));
            tokens.take("]");
        }
    }

    /** Reads {@code name = value}. */
    void assignment(Site<UninterpretedOption> options) {
        state.mark(options.next());
        UninterpretedOption.Builder option = UninterpretedOption.newBuilder();
        do {
            option.addName(namePart());
        } while (tokens.takeIf("."));
        tokens.take("=");
        value(option);
        options.add(option.build());
    }

    private NamePart namePart() {
        NamePart.Builder part = NamePart.newBuilder();
        if (tokens.takeIf("(")) {
            part.setNamePart(tokens.takeTypeName("the name of an extension")).setIsExtension(true);
            tokens.take(")");
            return part.build();
        }
        return part.setNamePart(tokens.takeName("the name of an option").text())
                .setIsExtension(false)
                .build();
    }

    private void value(UninterpretedOption.Builder option) {
        boolean negative = tokens.takeIf("-");
        Token token = tokens.peek();
        switch (token.kind()) {
            case INTEGER -> {
                BigInteger value = tokens.takeInteger("a number", negative ? MOST_NEGATIVE : MOST_POSITIVE);
                if (negative) {
                    option.setNegativeIntValue(value.negate().longValueExact());
                } else {
                    option.setPositiveIntValue(value.longValue());
                }
            }
            case FLOAT ->
                option.setDoubleValue(signed(Double.parseDouble(tokens.take().text()), negative));
            case NAME -> name(option, negative);
            default -> {
                if (negative) {
                    throw tokens.expected("a number");
                }
                stringOrAggregate(option);
            }
        }
    }

    private void name(UninterpretedOption.Builder option, boolean negative) {
        if (!negative) {
            option.setIdentifierValue(tokens.take().text());
        } else if (tokens.takeIf("inf")) {
            option.setDoubleValue(Double.NEGATIVE_INFINITY);
        } else if (tokens.takeIf("nan")) {
            option.setDoubleValue(Double.NaN);
        } else {
            throw tokens.expected("a number");
        }
    }

    private void stringOrAggregate(UninterpretedOption.Builder option) {
        if (tokens.peek().is("{")) {
            option.setAggregateValue(aggregate());
        } else {
            option.setStringValue(tokens.takeString("the value of the option"));
        }
    }

    private String aggregate() {
        Token open = tokens.take("{");
        List<Token> words = new ArrayList<>();
        int depth = 1;
        while (true) {
            Token token = tokens.take();
            if (token.kind() == Kind.END) {
                throw new SyntaxException(open.place(), "The value is not closed: \"}\" is missing");
            }
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            if (depth == 0) {
                return AggregateText.join(words);
            }
            words.add(token);
        }
    }

    private static double signed(double value, boolean negative) {
        return negative ? -value : value;
    }
}
