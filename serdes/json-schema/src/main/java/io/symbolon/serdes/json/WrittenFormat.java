package io.symbolon.serdes.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Jackson says that it writes for one type. For one question. */
final class WrittenFormat extends JsonFormatVisitorWrapper.Base {

    private @Nullable String type;
    private Set<String> values = Set.of();

    /** The JSON type; null for objects and where Jackson does not say. */
    @Nullable
    String type() {
        return type;
    }

    /** All strings that there are; empty where any may be. */
    Set<String> values() {
        return values;
    }

    @Override
    public JsonStringFormatVisitor expectStringFormat(JavaType written) {
        type = "string";
        return new JsonStringFormatVisitor.Base() {
            @Override
            public void enumTypes(Set<String> all) {
                values = all;
            }
        };
    }

    @Override
    public JsonNumberFormatVisitor expectNumberFormat(JavaType written) {
        type = "number";
        return new JsonNumberFormatVisitor.Base();
    }

    @Override
    public JsonIntegerFormatVisitor expectIntegerFormat(JavaType written) {
        type = "integer";
        return new JsonIntegerFormatVisitor.Base();
    }

    @Override
    public JsonBooleanFormatVisitor expectBooleanFormat(JavaType written) {
        type = "boolean";
        return new JsonBooleanFormatVisitor.Base();
    }

    @Override
    public JsonArrayFormatVisitor expectArrayFormat(JavaType written) {
        type = "array";
        return new JsonArrayFormatVisitor.Base();
    }
}
