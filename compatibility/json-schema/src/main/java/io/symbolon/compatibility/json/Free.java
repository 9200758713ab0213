package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells the schemas that accept everything or nothing, as they are usually written. */
final class Free {

    private Free() {}

    static boolean acceptsAll(JsonNode schema) {
        return schema.isBoolean() ? schema.booleanValue() : schema.isEmpty();
    }

    static boolean refusesAll(JsonNode schema) {
        return schema.isBoolean() && !schema.booleanValue();
    }
}
