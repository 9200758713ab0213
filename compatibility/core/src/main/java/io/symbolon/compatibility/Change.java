package io.symbolon.compatibility;

/**
 * One difference that a walker noticed between a reader's and a writer's schema.
 *
 * @param rule the kind of change
 * @param readerPath where in the reader's schema, as a JSON pointer or the format's own path
 * @param writerPath where in the writer's schema
 * @param detail the names, types or values in question, for example the name of a field
 */
public record Change(CompatibilityRule rule, String readerPath, String writerPath, String detail) {}
