package io.symbolon.registry.storage;

import java.util.Optional;
import java.util.stream.Stream;

/** Which part of a topic's records a subject's schemas are for. */
public enum AssociationType {
    KEY("key"),
    VALUE("value");

    private final String wire;

    AssociationType(String wire) {
        this.wire = wire;
    }

    /** By its spelling on the wire. */
    public static Optional<AssociationType> of(String wire) {
        return Stream.of(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }

    /** The spelling on the wire. */
    @Override
    public String toString() {
        return wire;
    }
}
