package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether a set of JSON values has a member. */
sealed interface Answer {

    /** The set has no member. */
    record Empty() implements Answer {}

    /** The set has this member. */
    record Inhabited(JsonNode witness) implements Answer {}

    /** Nobody can tell, for a reason. */
    record Unknown(String reason) implements Answer {}

    static Answer empty() {
        return new Empty();
    }

    default boolean isEmpty() {
        return this instanceof Empty;
    }

    /** The answer for a union of sets, of which this is the answer for the first ones. */
    default Answer or(Answer next) {
        return next instanceof Empty || (this instanceof Unknown && next instanceof Unknown) ? this : next;
    }
}
