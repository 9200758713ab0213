package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.symbolon.compatibility.json.Shape.All;
import io.symbolon.compatibility.json.Shape.Among;
import io.symbolon.compatibility.json.Shape.Any;
import io.symbolon.compatibility.json.Shape.Bound;
import io.symbolon.compatibility.json.Shape.Constant;
import io.symbolon.compatibility.json.Shape.Contains;
import io.symbolon.compatibility.json.Shape.ExactlyOne;
import io.symbolon.compatibility.json.Shape.Items;
import io.symbolon.compatibility.json.Shape.Matches;
import io.symbolon.compatibility.json.Shape.Members;
import io.symbolon.compatibility.json.Shape.MultipleOf;
import io.symbolon.compatibility.json.Shape.Names;
import io.symbolon.compatibility.json.Shape.Not;
import io.symbolon.compatibility.json.Shape.Reference;
import io.symbolon.compatibility.json.Shape.Required;
import io.symbolon.compatibility.json.Shape.Types;
import io.symbolon.compatibility.json.Shape.WrittenWhole;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Tells whether a value is in a set. For one comparison. */
final class Evaluator {

    /** How deep sets are followed inside one another; only schemas that refer to themselves in place go deeper. */
    private static final int MAX_DEPTH = 400;

    private final RegexLibrary regexes;
    private final Function<Spot, Node> targets;
    private final Work work;
    private int depth;
    private boolean hungOnSpelling;

    Evaluator(RegexLibrary regexes, Function<Spot, Node> targets, Work work) {
        this.regexes = regexes;
        this.targets = targets;
        this.work = work;
    }

    /** Whether an answer that was given since this was asked last could be another for 1.0 in place of 1. */
    boolean takeHungOnSpelling() {
        boolean hung = hungOnSpelling;
        hungOnSpelling = false;
        return hung;
    }

    Truth contains(Node set, JsonNode value) {
        work.spend(1);
        if (depth == MAX_DEPTH) {
            return Truth.UNKNOWN;
        }
        depth++;
        try {
            return test(set.shape(), value);
        } finally {
            depth--;
        }
    }

    private Truth test(Shape shape, JsonNode value) {
        if (shape.subject() != null && shape.subject() != JsonType.of(value)) {
            return Truth.YES;
        }
        if (shape instanceof All all) {
            return every(all.parts(), part -> contains(part, value));
        }
        if (shape instanceof Any any) {
            return every(any.parts(), part -> contains(part, value).not()).not();
        }
        if (shape instanceof Not not) {
            return contains(not.part(), value).not();
        }
        if (shape instanceof ExactlyOne one) {
            return count(one.parts(), part -> contains(part, value)).exactlyOne();
        }
        if (shape instanceof Reference reference) {
            return contains(targets.apply(reference.spot()), value);
        }
        return testLeaf(shape, value);
    }

    private Truth testLeaf(Shape shape, JsonNode value) {
        if (shape instanceof Constant constant) {
            return Truth.of(constant.value());
        }
        if (shape instanceof Types types) {
            return Truth.of(types.types().contains(JsonType.of(value)));
        }
        if (shape instanceof Among among) {
            return Truth.of(among.values().contains(JsonValues.canonical(value)));
        }
        if (shape instanceof Bound bound) {
            return Truth.of(within(bound, size(value)));
        }
        if (shape instanceof MultipleOf multiple) {
            return Truth.of(value.decimalValue().remainder(multiple.divisor()).signum() == 0);
        }
        if (shape instanceof WrittenWhole) {
            return testWrittenWhole(value.decimalValue());
        }
        if (shape instanceof Matches matches) {
            work.spend(value.textValue().length());
            return regexes.matches(matches.regex(), value.textValue());
        }
        return testContainer(shape, value);
    }

    private Truth testWrittenWhole(BigDecimal number) {
        hungOnSpelling |= number.remainder(BigDecimal.ONE).signum() == 0;
        return Truth.of(number.scale() <= 0);
    }

    private Truth testContainer(Shape shape, JsonNode value) {
        if (shape instanceof Required required) {
            return Truth.of(value.has(required.name()));
        }
        if (shape instanceof Members members) {
            return every(value.properties(), member -> testMember(members, member));
        }
        if (shape instanceof Names names) {
            return every(value.properties(), member -> contains(names.name(), TextNode.valueOf(member.getKey())));
        }
        if (shape instanceof Items items) {
            Truth truth = Truth.YES;
            for (int i = 0; i < value.size() && truth != Truth.NO; i++) {
                truth = truth.and(contains(items.at(i), value.get(i)));
            }
            return truth;
        }
        if (shape instanceof Contains contains) {
            return count(value, item -> contains(contains.item(), item)).atLeast(contains.least());
        }
        return shape instanceof Shape.Unique ? Truth.of(isUnique(value)) : Truth.UNKNOWN;
    }

    private Truth testMember(Members members, Map.Entry<String, JsonNode> member) {
        Node named = members.named().get(member.getKey());
        Truth truth = named == null ? Truth.YES : contains(named, member.getValue());
        Truth covered = Truth.of(named != null);
        for (Map.Entry<String, Node> matching : members.matching().entrySet()) {
            Truth matches = regexes.matches(matching.getKey(), member.getKey());
            covered = covered.or(matches);
            truth = truth.and(matches.not().or(contains(matching.getValue(), member.getValue())));
        }
        return truth.and(covered.or(contains(members.rest(), member.getValue())));
    }

    static boolean within(Bound bound, BigDecimal size) {
        int order = size.compareTo(bound.value());
        return order == 0 ? !bound.exclusive() : bound.lower() == order > 0;
    }

    private static BigDecimal size(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        String text = value.textValue();
        return BigDecimal.valueOf(text == null ? value.size() : text.codePointCount(0, text.length()));
    }

    private static boolean isUnique(JsonNode array) {
        Set<JsonNode> met = new HashSet<>();
        for (JsonNode item : array) {
            if (!met.add(JsonValues.canonical(item))) {
                return false;
            }
        }
        return true;
    }

    private static <T> Truth every(Iterable<T> things, Function<T, Truth> test) {
        Truth truth = Truth.YES;
        for (T thing : things) {
            truth = truth.and(test.apply(thing));
            if (truth == Truth.NO) {
                return truth;
            }
        }
        return truth;
    }

    private static <T> Count count(Iterable<T> things, Function<T, Truth> test) {
        int sure = 0;
        int possible = 0;
        for (T thing : things) {
            Truth truth = test.apply(thing);
            sure += truth == Truth.YES ? 1 : 0;
            possible += truth == Truth.NO ? 0 : 1;
        }
        return new Count(sure, possible);
    }

    /** How many things surely and how many possibly pass. */
    private record Count(int sure, int possible) {

        Truth exactlyOne() {
            return atLeast(1).and(atLeast(2).not());
        }

        Truth atLeast(int number) {
            if (sure >= number) {
                return Truth.YES;
            }
            return possible >= number ? Truth.UNKNOWN : Truth.NO;
        }
    }
}
