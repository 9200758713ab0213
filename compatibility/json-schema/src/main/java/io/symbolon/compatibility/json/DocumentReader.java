package io.symbolon.compatibility.json;

import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;

/** Reads a source and what it depends on, each text once and inner ones first, without recursion. For one source. */
final class DocumentReader {

    private final SchemaText text;
    private final IdentityHashMap<SchemaSource, SchemaDocument> read = new IdentityHashMap<>();

    DocumentReader(SchemaText text) {
        this.text = text;
    }

    SchemaDocument read(SchemaSource root) {
        Deque<Open> path = new ArrayDeque<>();
        path.push(new Open("", root, root.dependencies().iterator()));
        while (!path.isEmpty()) {
            Open top = path.element();
            if (top.rest().hasNext()) {
                Dependency next = top.rest().next();
                if (!read.containsKey(next.source())) {
                    path.push(new Open(
                            next.name(),
                            next.source(),
                            next.source().dependencies().iterator()));
                }
            } else {
                path.pop();
                read.putIfAbsent(top.source(), document(top));
            }
        }
        return Objects.requireNonNull(read.get(root));
    }

    private SchemaDocument document(Open open) {
        Map<String, SchemaDocument> dependencies = new HashMap<>();
        for (Dependency dependency : open.source().dependencies()) {
            dependencies.put(dependency.name(), Objects.requireNonNull(read.get(dependency.source())));
        }
        try {
            return new SchemaDocument(text.read(open.source().text()), open.name(), dependencies);
        } catch (InvalidSchemaException e) {
            throw open.name().isEmpty() ? e : e.inDependency(open.name());
        }
    }

    /** A source whose dependencies are being walked, under the name it was referred to by. */
    private record Open(String name, SchemaSource source, Iterator<Dependency> rest) {}
}
