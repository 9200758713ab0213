package io.symbolon.registry.storage;

/** The rows as one transaction sees them, by role. Belongs to one thread. */
public interface StorageTransaction {

    Schemas schemas();

    Versions versions();

    Settings settings();

    Associations associations();

    Events events();
}
