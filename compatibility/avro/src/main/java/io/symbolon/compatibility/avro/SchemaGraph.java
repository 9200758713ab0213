package io.symbolon.compatibility.avro;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** The types that a schema consists of, walked without recursion. */
final class SchemaGraph {

    private final Schema root;
    private final IdentityHashMap<Schema, Integer> heights = new IdentityHashMap<>();

    SchemaGraph(Schema root) {
        this.root = root;
    }

    /** The types directly inside a type. */
    static List<Schema> parts(Schema type) {
        return switch (type.getType()) {
            case RECORD -> type.getFields().stream().map(Field::schema).toList();
            case UNION -> type.getTypes();
            case ARRAY -> List.of(type.getElementType());
            case MAP -> List.of(type.getValueType());
            default -> List.of();
        };
    }

    /** How many types stand inside one another; a type inside itself counts once. */
    int height() {
        Deque<Open> path = new ArrayDeque<>();
        path.push(open(root));
        while (!path.isEmpty()) {
            Open top = path.peek();
            if (top.rest().hasNext()) {
                Schema part = top.rest().next();
                if (!heights.containsKey(part)) {
                    path.push(open(part));
                }
            } else {
                heights.put(top.type(), 1 + highestPart(top.type()));
                path.pop();
            }
        }
        return heights.getOrDefault(root, 0);
    }

    private Open open(Schema type) {
        heights.put(type, 0);
        return new Open(type, parts(type).iterator());
    }

    private int highestPart(Schema type) {
        int highest = 0;
        for (Schema part : parts(type)) {
            highest = Math.max(highest, heights.getOrDefault(part, 0));
        }
        return highest;
    }

    /** A type whose parts are being walked. */
    private record Open(Schema type, Iterator<Schema> rest) {}
}
