package io.symbolon.compatibility.protobuf;

/**
 * The way from a file to one of its parts: field numbers of {@code descriptor.proto} and indexes, as in its
 * {@code SourceCodeInfo.Location.path}.
 */
record PartPath(String steps) {

    static final PartPath FILE = new PartPath("");

    PartPath child(int step) {
        return new PartPath(steps + "/" + step);
    }

    PartPath child(int field, int index) {
        return new PartPath(steps + "/" + field + "/" + index);
    }

    PartPath parent() {
        return new PartPath(steps.substring(0, Math.max(0, steps.lastIndexOf('/'))));
    }
}
