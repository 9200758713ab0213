package io.symbolon.compatibility.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.util.internal.JacksonUtils;
import org.jspecify.annotations.Nullable;

/**
 * The spelling of a schema in which only what matters to some reader makes a difference: attributes in a fixed order, full
 * names, aliases and properties sorted, the order of a field always written. Writes one schema, for one thread.
 */
final class NormalText {

    private static final List<String> LOGICAL_TYPE = List.of("logicalType", "precision", "scale");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Set<String> written;

    /** @param referenced the named types to leave out */
    NormalText(Collection<Schema> referenced) {
        this.written = new HashSet<>();
        referenced.forEach(type -> written.add(type.getFullName()));
    }

    String print(Schema schema) {
        return tree(schema).toString();
    }

    private JsonNode tree(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> written.add(schema.getFullName()) ? named(schema) : name(schema);
            case UNION -> array(schema.getTypes().stream().map(this::tree).toList());
            case ARRAY -> finish(typed(schema).set("items", tree(schema.getElementType())), schema);
            case MAP -> finish(typed(schema).set("values", tree(schema.getValueType())), schema);
            default -> schema.hasProps() ? finish(typed(schema), schema) : name(schema);
        };
    }

    private static JsonNode name(Schema schema) {
        return TextNode.valueOf(schema.getFullName());
    }

    private static ObjectNode typed(Schema schema) {
        return JSON.objectNode().put("type", schema.getType().getName());
    }

    private JsonNode named(Schema schema) {
        ObjectNode node = JSON.objectNode().put("name", schema.getFullName());
        node.put("type", schema.getType().getName());
        switch (schema.getType()) {
            case RECORD -> record(schema, node);
            case ENUM -> node.set("symbols", texts(schema.getEnumSymbols()));
            default -> node.put("size", schema.getFixedSize());
        }
        Map<String, JsonNode> properties = properties(schema);
        moveLogicalType(properties, node);
        describe(schema.getDoc(), schema.getAliases(), node);
        if (schema.getType() == Schema.Type.ENUM && schema.getEnumDefault() != null) {
            node.put("default", schema.getEnumDefault());
        }
        return node.setAll(properties);
    }

    private void record(Schema schema, ObjectNode node) {
        if (schema.isError()) {
            node.put("type", "error");
        }
        node.set("fields", array(schema.getFields().stream().map(this::field).toList()));
    }

    private JsonNode field(Field field) {
        ObjectNode node = JSON.objectNode().put("name", field.name());
        node.set("type", tree(field.schema()));
        node.put("order", field.order().name().toLowerCase(Locale.ROOT));
        describe(field.doc(), field.aliases(), node);
        if (field.hasDefaultValue()) {
            node.set("default", JacksonUtils.toJsonNode(field.defaultVal()));
        }
        return node.setAll(properties(field));
    }

    private static JsonNode finish(JsonNode node, Schema schema) {
        ObjectNode object = (ObjectNode) node;
        Map<String, JsonNode> properties = properties(schema);
        moveLogicalType(properties, object);
        return object.setAll(properties);
    }

    private static void moveLogicalType(Map<String, JsonNode> properties, ObjectNode node) {
        for (String name : LOGICAL_TYPE) {
            JsonNode value = properties.remove(name);
            if (value != null) {
                node.set(name, value);
            }
        }
    }

    private static void describe(@Nullable String doc, Set<String> aliases, ObjectNode node) {
        if (doc != null) {
            node.put("doc", doc);
        }
        if (!aliases.isEmpty()) {
            node.set("aliases", texts(new TreeSet<>(aliases)));
        }
    }

    private static Map<String, JsonNode> properties(JsonProperties bearer) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        bearer.forEachProperty((name, value) -> sorted.put(name, JacksonUtils.toJsonNode(value)));
        return sorted;
    }

    private static ArrayNode texts(Collection<String> values) {
        return array(values.stream().map(TextNode::valueOf).toList());
    }

    private static ArrayNode array(Collection<? extends JsonNode> nodes) {
        return JSON.arrayNode().addAll(nodes);
    }
}
