package io.symbolon.registry.storage;

/**
 * A version of a subject.
 *
 * @param number 1 or more; rises by one
 * @param schemaId the id of its content, in the subject's context
 * @param deleted whether it is soft-deleted
 * @param registeredAt milliseconds since 1970
 */
public record Version(SubjectName subject, int number, int schemaId, boolean deleted, long registeredAt) {}
