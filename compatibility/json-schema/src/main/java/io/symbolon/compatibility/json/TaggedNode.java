package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.compatibility.TaggableParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A schema in a tree, whose tags are a keyword of it. The Avro format has one alike: formats do not know each other, and the
 * room that both may import knows no JSON.
 */
record TaggedNode(ObjectNode node) implements TaggableParts.Part {

    private static final String KEYWORD = "confluent:tags";

    @Override
    public List<String> tags() {
        List<String> tags = new ArrayList<>();
        node.path(KEYWORD).forEach(tag -> {
            if (tag.isTextual()) {
                tags.add(tag.textValue());
            }
        });
        return tags;
    }

    @Override
    public void setTags(Set<String> tags) {
        if (tags.isEmpty()) {
            node.remove(KEYWORD);
        } else {
            ArrayNode list = node.putArray(KEYWORD);
            tags.forEach(list::add);
        }
    }
}
