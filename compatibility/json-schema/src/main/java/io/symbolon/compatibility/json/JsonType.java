package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;

/** The kinds of values in the JSON data model; an integer is a number. */
enum JsonType {
    NULL,
    BOOLEAN,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT;

    static JsonType of(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> BOOLEAN;
            case NUMBER -> NUMBER;
            case STRING -> STRING;
            case ARRAY -> ARRAY;
            case OBJECT -> OBJECT;
            default -> NULL;
        };
    }
}
