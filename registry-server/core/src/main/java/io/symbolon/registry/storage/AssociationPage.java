package io.symbolon.registry.storage;

/** Which part of the associations that match is wanted, and in which order. */
public sealed interface AssociationPage {

    /** How many there are at most. */
    int limit();

    /** By the topic's name, namespace and type. */
    record ByTopic(int offset, int limit) implements AssociationPage {}

    /** Those of a subject and of all subjects after it: by subject, then by the topic's name, namespace and type. */
    record BySubject(SubjectName first, int limit) implements AssociationPage {}
}
