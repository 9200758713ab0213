package io.symbolon.registry.storage;

import java.util.Optional;

/**
 * Which subjects to list.
 *
 * @param context only this context; all contexts where empty
 * @param prefix how the name begins; an empty one matches every name
 */
public record SubjectFilter(Optional<String> context, String prefix, Deleted deleted) {

    /** Which versions make a subject count. */
    public enum Deleted {
        /** It has a version that is not deleted. */
        NONE,
        /** It has any version, soft-deleted ones too. */
        INCLUDED,
        /** All its versions are soft-deleted. */
        ONLY
    }
}
