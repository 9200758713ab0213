package io.symbolon.compatibility.json;

import io.symbolon.compatibility.json.Shape.All;
import io.symbolon.compatibility.json.Shape.Any;
import java.util.List;
import java.util.Set;

/** The two ways to put sets together: what is in all of them, or in any. */
enum Junction {
    ALL {
        @Override
        Shape shape(List<Node> parts) {
            return new All(parts);
        }

        @Override
        List<Node> partsOf(Node node) {
            return node.shape() instanceof All all ? all.parts() : List.of(node);
        }

        @Override
        <T> void merge(Set<T> into, Set<T> set) {
            into.retainAll(set);
        }
    },
    ANY {
        @Override
        Shape shape(List<Node> parts) {
            return new Any(parts);
        }

        @Override
        List<Node> partsOf(Node node) {
            return node.shape() instanceof Any any ? any.parts() : List.of(node);
        }

        @Override
        <T> void merge(Set<T> into, Set<T> set) {
            into.addAll(set);
        }
    };

    abstract Shape shape(List<Node> parts);

    /** The parts of a node that is put together in this way; any other node is its only part. */
    abstract List<Node> partsOf(Node node);

    abstract <T> void merge(Set<T> into, Set<T> set);
}
