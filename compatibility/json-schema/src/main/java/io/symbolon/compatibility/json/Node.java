package io.symbolon.compatibility.json;

/**
 * A set of JSON values. The {@link NodeFactory} makes one object for all equal descriptions, so nodes are compared by
 * identity. Immutable.
 */
final class Node implements Comparable<Node> {

    private final int id;
    private final Shape shape;

    Node(int id, Shape shape) {
        this.id = id;
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    boolean isEverything() {
        return shape instanceof Shape.Constant constant && constant.value();
    }

    boolean isNothing() {
        return shape instanceof Shape.Constant constant && !constant.value();
    }

    @Override
    public int compareTo(Node other) {
        return Integer.compare(id, other.id);
    }

    @Override
    public String toString() {
        return shape.toString();
    }
}
