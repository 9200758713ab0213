package io.symbolon.serdes.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.json.JsonSchema;
import io.symbolon.compatibility.json.JsonSchemaFormat;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the schema of a value: the one that its envelope brings, the one of its class, or for maps, lists and trees, which may
 * hold anything, one that says just that. Any number of threads may share it.
 */
final class ValueSchemas {

    private final JsonSchemaFormat format;
    private final Envelopes envelopes;
    private final EnvelopeSchemas enveloped;
    private final ClassSchemas classes;
    private final JsonSchema anyObject;
    private final JsonSchema anything;
    private final Map<Class<?>, JsonSchema> byClass = new ConcurrentHashMap<>();

    ValueSchemas(JsonSchemaFormat format, Envelopes envelopes, EnvelopeSchemas enveloped, ClassSchemas classes) {
        this.format = format;
        this.envelopes = envelopes;
        this.enveloped = enveloped;
        this.classes = classes;
        anyObject = parse(classes.anything().put("type", "object"));
        anything = parse(classes.anything());
    }

    JsonSchema schemaOf(Object value) {
        ObjectNode envelope = envelopes.envelope(value);
        if (envelope != null) {
            return enveloped.schemaOf(envelope);
        }
        if (value instanceof Map || value instanceof ObjectNode) {
            return anyObject;
        }
        return value instanceof JsonNode || value instanceof Collection
                ? anything
                : byClass.computeIfAbsent(value.getClass(), type -> parse(classes.derive(type)));
    }

    /** Whether a schema says nothing about the values that it was found for. */
    boolean saysNothing(Object schema) {
        return schema == anyObject || schema == anything;
    }

    private JsonSchema parse(JsonNode schema) {
        return format.parse(SchemaSource.of(schema.toString()), Strictness.STORED);
    }
}
