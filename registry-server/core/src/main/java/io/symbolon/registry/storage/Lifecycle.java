package io.symbolon.registry.storage;

import java.util.Optional;
import java.util.stream.Stream;

/** How much a subject belongs to the topic that it is bound to. */
public enum Lifecycle {
    /** To it alone: it can go with the topic. */
    STRONG,
    /** Perhaps to others too: it stays when the topic goes. */
    WEAK;

    /** By its name. */
    public static Optional<Lifecycle> of(String name) {
        return Stream.of(values())
                .filter(lifecycle -> lifecycle.name().equals(name))
                .findFirst();
    }
}
