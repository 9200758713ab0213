package io.symbolon.registry.storage;

import java.util.Collection;

/** The rows as one transaction sees them, by role. Belongs to one thread. */
public interface StorageTransaction {

    /** What most work begins with, in one look: a subject's versions, and the settings of those scopes that have any. */
    SubjectState state(SubjectName subject, Collection<SubjectName> scopes);

    Schemas schemas();

    Versions versions();

    Settings settings();

    Associations associations();

    Events events();
}
