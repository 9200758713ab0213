package io.symbolon.compatibility;

/**
 * A part of a schema that can bear tags.
 *
 * @param path its full name: of a record, or of the record and the field, joined with a dot
 */
public record SchemaEntity(Kind kind, String path) {

    public static SchemaEntity record(String path) {
        return new SchemaEntity(Kind.RECORD, path);
    }

    public static SchemaEntity field(String path) {
        return new SchemaEntity(Kind.FIELD, path);
    }

    /** What an entity is, whatever its format calls it. */
    public enum Kind {
        RECORD,
        FIELD
    }
}
