package io.symbolon.compatibility.avro;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.compatibility.TaggableParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A record or field in a text, whose tags are a property of it. The JSON Schema format has one alike: formats do not know each
 * other, and the room that both may import knows no JSON.
 */
record TaggedNode(ObjectNode node) implements TaggableParts.Part {

    private static final String PROPERTY = "confluent:tags";

    @Override
    public List<String> tags() {
        List<String> tags = new ArrayList<>();
        node.path(PROPERTY).forEach(tag -> {
            if (tag.isTextual()) {
                tags.add(tag.textValue());
            }
        });
        return tags;
    }

    @Override
    public void setTags(Set<String> tags) {
        if (tags.isEmpty()) {
            node.remove(PROPERTY);
        } else {
            ArrayNode list = node.putArray(PROPERTY);
            tags.forEach(list::add);
        }
    }
}
