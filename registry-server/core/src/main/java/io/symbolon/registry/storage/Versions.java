package io.symbolon.registry.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which subject has which content under which number. Each change leaves an event. */
public interface Versions {

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

    /**
     * Makes a content a subject's next version. It keeps the id of an equal content in the context, or gets a new one, greater
     * than every id given out there before; ids may have gaps.
     *
     * @param number the next one that the {@link SubjectState} names; no other as long as the transaction holds the subject
     */
    Version append(SubjectName subject, int number, SchemaContent content);

    /**
     * Takes over a version with the id and the number that another registry chose, in place of what had that number; ids and
     * numbers that are given out later are greater.
     *
     * @return empty, and nothing is changed, where that id names another content or the content has another id
     */
    Optional<Version> put(SubjectName subject, int number, StoredSchema schema);

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
