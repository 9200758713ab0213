package io.symbolon.compatibility.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.compatibility.TaggableParts;
import java.util.Map;
import java.util.Set;

/**
 * A canonical text whose tags can be read and changed: those of the records that it defines and of their fields. Recurses as
 * deep as the text nests. For one thread.
 */
final class TaggedText {

    private final JsonNode text;
    private final TaggableParts parts = new TaggableParts();

    TaggedText(String canonicalText) {
        text = SchemaJson.read(canonicalText);
        collect(text, "");
    }

    Map<SchemaEntity, Set<String>> tags() {
        return parts.tags();
    }

    String with(Map<SchemaEntity, Set<String>> tags) {
        parts.change(tags);
        return text.toString();
    }

    /** @param namespace the one that names without a dot are in; empty for none */
    private void collect(JsonNode type, String namespace) {
        if (type.isArray()) {
            type.forEach(branch -> collect(branch, namespace));
        } else if (type instanceof ObjectNode definition) {
            switch (definition.path("type").asText()) {
                case "record", "error" -> collectRecord(definition, namespace);
                case "array" -> collect(definition.path("items"), namespace);
                case "map" -> collect(definition.path("values"), namespace);
                default -> collect(definition.path("type"), namespace);
            }
        }
    }

    private void collectRecord(ObjectNode definition, String around) {
        String name = definition.path("name").asText();
        String namespace = name.contains(".")
                ? name.substring(0, name.lastIndexOf('.'))
                : definition.path("namespace").asText(around);
        String fullName = name.contains(".") || namespace.isEmpty() ? name : namespace + "." + name;
        parts.add(SchemaEntity.record(fullName), new TaggedNode(definition));
        for (JsonNode field : definition.path("fields")) {
            String path = fullName + "." + field.path("name").asText();
            parts.add(SchemaEntity.field(path), new TaggedNode((ObjectNode) field));
            collect(field.path("type"), namespace);
        }
    }
}
