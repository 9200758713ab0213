package io.symbolon.registry.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which subject has which content under which number. */
public interface Versions {

    /** Every version of a subject, soft-deleted ones too, by rising number. */
    List<Version> of(SubjectName subject);

    /** Every version that has that content, soft-deleted ones too, by subject and rising number. */
    List<Version> withSchema(String context, int schemaId);

    /** The first of {@link #withSchema}. */
    Optional<Version> firstWithSchema(String context, int schemaId);

    /** Every version whose content refers to that version, soft-deleted ones too. */
    List<Version> referringTo(SubjectName subject, int number);

    /** The names of the subjects that have a version, in order. */
    List<SubjectName> subjects(SubjectFilter filter);

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

    /** Marks a version as soft-deleted. */
    void softDelete(SubjectName subject, int number);

    /** Takes a version away; its number is not given out again while the subject has others. */
    void delete(SubjectName subject, int number);
}
