package io.symbolon.compatibility;

import java.util.Objects;

/** The kind of a schema as the protocol spells it, for example {@code AVRO}; case matters. */
public record SchemaType(String name) {

    /** The type that the protocol assumes where none is given. */
    public static final SchemaType AVRO = new SchemaType("AVRO");

    public SchemaType {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return name;
    }
}
