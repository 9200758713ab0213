package io.symbolon.registry.storage;

import java.util.List;

/** Which subjects are bound to which topics; who may be is not known here. Each change leaves an event. */
public interface Associations {

    /** Those that match, by the topic's name, namespace and type. */
    List<Association> find(AssociationFilter filter, int offset, int limit);

    /** Those of a subject and of all subjects after it: by subject, then by the topic's name, namespace and type. */
    List<Association> from(SubjectName first, int limit);

    /**
     * Keeps an association, in place of the one with its guid, which must be of the same topic, type and subject. A topic has at
     * most one of each type.
     */
    void save(Association association);

    /** Takes an association away. */
    void delete(Association association);
}
