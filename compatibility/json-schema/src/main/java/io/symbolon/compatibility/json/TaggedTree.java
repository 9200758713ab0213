package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.compatibility.TaggableParts;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A schema's tree whose tags can be read and changed. The whole is {@code object}, a property is named behind what it belongs
 * to, and any other sub-schema by the keyword and the steps that lead there: {@code object.address.zip}, {@code
 * object.lines.items.price}, {@code object.$defs.Money}. Properties are fields, all else is records. Recurses as deep as the
 * tree nests. For one thread.
 */
final class TaggedTree {

    private static final String ROOT = "object";

    private final JsonNode root;
    private final TaggableParts parts = new TaggableParts();

    /** @param root a tree of one's own, which is changed */
    TaggedTree(JsonNode root) {
        this.root = root;
        collect(SchemaEntity.record(ROOT), root);
    }

    Map<SchemaEntity, Set<String>> tags() {
        return parts.tags();
    }

    JsonNode with(Map<SchemaEntity, Set<String>> tags) {
        parts.change(tags);
        return root;
    }

    private void collect(SchemaEntity entity, JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            parts.add(entity, new TaggedNode(object));
            for (Subschemas.Child child : Subschemas.of(object)) {
                collect(inside(entity.path(), child.steps()), child.schema());
            }
        }
    }

    private static SchemaEntity inside(String path, List<String> steps) {
        return steps.get(0).equals("properties")
                ? SchemaEntity.field(path + "." + steps.get(1))
                : SchemaEntity.record(path + "." + String.join(".", steps));
    }
}
