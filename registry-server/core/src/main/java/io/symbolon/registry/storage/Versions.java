package io.symbolon.registry.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which subject has which content under which number. Each change leaves an event. */
public interface Versions {

    /** Every version of a subject, soft-deleted ones too, by rising number. */
    List<Version> of(SubjectName subject);

    /** The first versions that have that content, soft-deleted ones too, by subject and rising number. */
    List<Version> withSchema(String context, int schemaId, int limit);

    /** Every version whose content refers to that version, soft-deleted ones too. */
    List<Version> referringTo(SubjectName subject, int number);

    /**
     * The versions of all subjects that match, soft-deleted ones too, by subject and rising number; of those behind a place
     * the first ones.
     *
     * @param after the subject of the last version received, {@link SubjectName#BEFORE_ALL} for the beginning
     * @param number the number of the last version received
     */
    List<Version> list(SubjectFilter filter, SubjectName after, int number, int limit);

    /**
     * The contexts that have a version, soft-deleted ones too, in order.
     *
     * @param subject only those where a subject of that name has one; null for all
     */
    List<String> contexts(@Nullable String subject);

    /** The number that {@link #append} would give now; no other, as long as the transaction holds the subject. */
    int nextNumber(SubjectName subject);

    /**
     * Gives the content the subject's next number: one more than any that the subject had since it began, deleted ones
     * included. A subject whose last version was taken away begins anew.
     */
    Version append(SubjectName subject, int schemaId);

    /** Gives the content a number that another registry chose, in place of what had that number; later numbers are greater. */
    Version put(SubjectName subject, int number, int schemaId);

    /** Deletes a version, where there is one. */
    void delete(SubjectName subject, int number, Deletion deletion);

    /** How a version is deleted. */
    enum Deletion {
        /** It is marked. */
        SOFT,
        /** It is taken away; its number is not given out again while the subject has others. */
        PERMANENT
    }
}
