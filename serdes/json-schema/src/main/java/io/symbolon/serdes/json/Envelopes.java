package io.symbolon.serdes.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects that bring their own schema: {@code {"schema": …, "payload": …}}, with {@code references} and
 * {@code resolvedReferences} where the schema refers to others.
 */
final class Envelopes {

    private static final Set<String> MEMBERS = Set.of("schema", "references", "resolvedReferences", "payload");

    private final boolean detected;

    /** @param detected whether such objects are envelopes; otherwise they are values like any other */
    Envelopes(boolean detected) {
        this.detected = detected;
    }

    /** The envelope that a value is; null where it is none. */
    @Nullable
    ObjectNode envelope(Object value) {
        return detected
                        && value instanceof ObjectNode object
                        && object.has("schema")
                        && object.has("payload")
                        && object.propertyStream().allMatch(member -> MEMBERS.contains(member.getKey()))
                ? object
                : null;
    }

    /** What is to be written of a value. */
    Object payload(Object value) {
        ObjectNode envelope = envelope(value);
        return envelope == null ? value : envelope.get("payload");
    }

    /**
     * What an envelope says about its schema.
     *
     * @param references where the schemas are registered that it refers to: a list of name, subject and version
     * @param texts those schemas, inner ones first, by name
     */
    record Head(JsonNode schema, JsonNode references, JsonNode texts) {

        static Head of(ObjectNode envelope) {
            return new Head(envelope.get("schema"), envelope.path("references"), envelope.path("resolvedReferences"));
        }

        Head copy() {
            return new Head(schema.deepCopy(), references.deepCopy(), texts.deepCopy());
        }
    }
}
