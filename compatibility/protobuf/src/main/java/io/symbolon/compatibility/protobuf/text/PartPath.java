package io.symbolon.compatibility.protobuf.text;

/**
 * The way from a file to one of its parts: field numbers of {@code descriptor.proto} and indexes, as in its
 * {@code SourceCodeInfo.Location.path}.
 */
public record PartPath(String steps) {

    public static final PartPath FILE = new PartPath("");

    public PartPath child(int step) {
        return new PartPath(steps + "/" + step);
    }

    public PartPath child(int field, int index) {
        return new PartPath(steps + "/" + field + "/" + index);
    }

    PartPath parent() {
        return new PartPath(steps.substring(0, Math.max(0, steps.lastIndexOf('/'))));
    }
}
