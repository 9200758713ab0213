package io.symbolon.compatibility.avro;

import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The dependencies of a source, each once and after those that it needs itself; found without recursion. */
final class DependencyOrder {

    private final SchemaSource root;
    private final Set<SchemaSource> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Dependency> ordered = new ArrayList<>();

    DependencyOrder(SchemaSource root) {
        this.root = root;
    }

    List<Dependency> list() {
        Deque<Open> path = new ArrayDeque<>();
        path.push(open(new Dependency("", root)));
        while (!path.isEmpty()) {
            Open top = path.peek();
            if (top.rest().hasNext()) {
                Dependency next = top.rest().next();
                if (met.add(next.source())) {
                    path.push(open(next));
                }
            } else {
                ordered.add(path.pop().dependency());
            }
        }
        return ordered.subList(0, ordered.size() - 1);
    }

    private static Open open(Dependency dependency) {
        return new Open(dependency, dependency.source().dependencies().iterator());
    }

    /** A dependency whose own dependencies are being walked. */
    private record Open(Dependency dependency, Iterator<Dependency> rest) {}
}
