package io.symbolon.registry.storage;

/**
 * A content under its id; the two belong together for ever.
 *
 * @param id unique in its context; 1 or more
 */
public record StoredSchema(int id, SchemaContent content) {}
