package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a set of JSON values is described. A description that is about one type says nothing of values of other types: they
 * belong to the set, as in JSON Schema itself.
 */
sealed interface Shape {

    /** The only type that the description is about. */
    default @Nullable JsonType subject() {
        return null;
    }

    /** Everything or nothing. */
    record Constant(boolean value) implements Shape {}

    record Types(Set<JsonType> types) implements Shape {}

    /** Exactly these values, each in the spelling of {@link JsonValues#canonical}. */
    record Among(Set<JsonNode> values) implements Shape {}

    /** A limit for numbers, or for the size of strings (in code points), arrays and objects. */
    record Bound(JsonType subject, boolean lower, BigDecimal value, boolean exclusive) implements Shape {}

    record MultipleOf(BigDecimal divisor) implements Shape {
        @Override
        public JsonType subject() {
            return JsonType.NUMBER;
        }
    }

    /**
     * Numbers written without a fraction, which is what draft 4 calls an integer; the later drafts ask for the value alone,
     * so that 1.0 is one too.
     */
    record WrittenWhole() implements Shape {
        @Override
        public JsonType subject() {
            return JsonType.NUMBER;
        }
    }

    /** Strings in which a regular expression is found. */
    record Matches(String regex) implements Shape {
        @Override
        public JsonType subject() {
            return JsonType.STRING;
        }
    }

    record Required(String name) implements Shape {
        @Override
        public JsonType subject() {
            return JsonType.OBJECT;
        }
    }

    /**
     * What the members of an object hold: by name, by each regular expression that is found in the name, and the rest.
     */
    record Members(Map<String, Node> named, Map<String, Node> matching, Node rest) implements Shape {
        @Override
        public JsonType subject() {
            return JsonType.OBJECT;
        }
    }

    /** Every member's name, as a string, is in the set. */
    record Names(Node name) implements Shape {
        @Override
        public JsonType subject() {
            return JsonType.OBJECT;
        }
    }

    /** What the items of an array hold: the first ones one by one, and the rest. */
    record Items(List<Node> first, Node rest) implements Shape {
        @Override
        public JsonType subject() {
            return JsonType.ARRAY;
        }

        Node at(int index) {
            return index < first.size() ? first.get(index) : rest;
        }
    }

    /** Arrays with at least so many items in the set. */
    record Contains(Node item, int least) implements Shape {
        @Override
        public JsonType subject() {
            return JsonType.ARRAY;
        }
    }

    /** Arrays without equal items. */
    record Unique() implements Shape {
        @Override
        public JsonType subject() {
            return JsonType.ARRAY;
        }
    }

    record All(List<Node> parts) implements Shape {}

    record Any(List<Node> parts) implements Shape {}

    /** In exactly one of the parts. */
    record ExactlyOne(List<Node> parts) implements Shape {}

    record Not(Node part) implements Shape {}

    /** The set that a schema describes, to be looked up when it is needed; this is how recursion is written. */
    record Reference(Spot spot) implements Shape {}

    /** A set that nobody here understands; the same identity is the same set. */
    record Opaque(String reason, Object identity) implements Shape {}
}
