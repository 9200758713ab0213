package io.symbolon.registry.storage;

/** What names a content in this registry: ids count within a context. */
public record SchemaKey(String context, int id) {}
