package io.symbolon.compatibility;

import java.util.List;
import java.util.Objects;

/**
 * A schema as somebody wrote it: its text and, resolved, the schemas that the text refers to by name. A source met on
 * several ways through a graph is one shared object, so that a diamond costs no more than a line.
 *
 * @param text the schema's own text
 * @param dependencies what the text refers to, in the order given
 */
public record SchemaSource(String text, List<Dependency> dependencies) {

    public SchemaSource {
        Objects.requireNonNull(text, "text");
        dependencies = List.copyOf(dependencies);
    }

    public static SchemaSource of(String text) {
        return new SchemaSource(text, List.of());
    }

    /**
     * A schema under the name by which another refers to it.
     *
     * @param name the name in the referring text: a full name in Avro, an import path in Protobuf, a {@code $ref} in JSON Schema
     * @param source the schema that the name stands for
     */
    public record Dependency(String name, SchemaSource source) {}
}
